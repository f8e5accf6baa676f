### Words for codes of the database: levels, verification tiers, badges.

level-beginner = 适合初学者
level-intermediate = 适合中级
level-advanced = 适合高级
level-expert = 适合专家

tier-basic = 身份已核实
tier-verified = 资质已核实
tier-premium = 背景已调查
tier-none = 未认证

badge-verified = 已认证
badge-premium = 背景已调查
badge-instant = 即时预约
badge-new = 新老师
badge-top_rated = 好评老师
