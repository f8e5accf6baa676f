### Words for codes of the database: levels, verification tiers, badges.

level-beginner = 初级
level-intermediate = 中级
level-advanced = 高级
level-expert = 专家级

tier-basic = 身份已核实
tier-verified = 资质已核实
tier-premium = 背景已调查
tier-none = 未认证

badge-verified = 已认证
badge-premium = 背景已调查
badge-instant = 立即预订
badge-new = 新教师
badge-top_rated = 好评教师
