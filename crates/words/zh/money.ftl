### Wallet, payments, postings.

account_kind-wallet = 学生钱包
account_kind-hold = 为这节课冻结
account_kind-escrow = 托管账户
account_kind-tutor = 老师收入
account_kind-fee = 佣金

wallet-lead = 充值一次，约课不用刷卡。没花的钱一直留在钱包里。
wallet-available = 可用
wallet-pending = 约课冻结 { $amount }
wallet-promo = 优惠金 { $amount }，优先使用
wallet-credits = { $count } 积分
wallet-top_up = 充值
wallet-amount = 金额（{ $currency }）
wallet-topup_help = 多数货币可充 5 至 5,000。免手续费。
wallet-continue_to_pay = 去付款
wallet-history = 明细
wallet-no_history = 还没有交易记录。
wallet-filter_kind = 类型
wallet-kind_all = 全部记录
wallet-kind_topup = 充值
wallet-kind_lesson = 课程
wallet-kind_refund = 退款
wallet-filter_from = 从
wallet-filter_to = 至
wallet-filter_show = 显示
wallet-download = 下载表格（CSV）
wallet-no_match = 这几天没有记录。换个日期，或显示全部。
wallet-show_all = 显示全部
wallet-date = 日期
wallet-what = 详情

entry-topup = 充值
entry-opening = 初始余额
entry-hold = 约课冻结
entry-paid = 已付课费
entry-release = 解除冻结
entry-refund = 退款
entry-dispute_refund = 争议退款
entry-topup_reversal = 充值被银行撤销
entry-other = 其他

earnings-title = 收入
earnings-lifetime = 累计收入
earnings-recent = 最近 30 天收入
earnings-before = 与之前 30 天相比
earnings-month = 月份
earnings-earned = 收入
earnings-so_far = { $month }至今

checkout-title = 付款
checkout-sandbox = 这是测试付款：没有银行卡，也没有真钱。按钮代替您和银行的操作。
checkout-pay = 支付 { $amount }
checkout-fail = 模拟刷卡失败
checkout-decided = 这笔付款已完成。
checkout-go_on = 继续
