### Wallet, payments, postings.

account_kind-wallet = 学生钱包
account_kind-hold = 为本课冻结
account_kind-escrow = 托管账户
account_kind-tutor = 教师收入
account_kind-fee = 佣金

wallet-lead = 充值一次，之后预订无需银行卡。没用完的始终属于您。
wallet-available = 可用
wallet-pending = { $amount } 已为课程冻结
wallet-promo = { $amount } 优惠金，优先使用
wallet-credits = { $count } 积分
wallet-top_up = 充值
wallet-amount = 金额（{ $currency }）
wallet-topup_help = 多数货币可充 5 至 5,000。免手续费。
wallet-continue_to_pay = 继续付款
wallet-history = 明细
wallet-no_history = 还没有任何记录。
wallet-date = 日期
wallet-what = 事项

entry-topup = 充值
entry-hold = 为课程冻结
entry-paid = 已支付课程费
entry-release = 解除冻结
entry-refund = 退款
entry-topup_reversal = 充值被银行撤回
entry-other = 其他

checkout-title = 付款
checkout-sandbox = 这是沙盒环境：没有银行卡，也没有真钱。按钮代替持卡人和银行的操作。
checkout-pay = 支付 { $amount }
checkout-fail = 模拟银行拒绝
checkout-decided = 这笔付款已有结果。
checkout-go_on = 继续
