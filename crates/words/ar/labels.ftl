### Words for codes of the database: levels, verification tiers, badges.

level-beginner = للمبتدئين
level-intermediate = للمستوى المتوسط
level-advanced = للمستوى المتقدّم
level-expert = للخبراء

tier-basic = الهوية موثّقة
tier-verified = المؤهلات موثّقة
tier-premium = السوابق مفحوصة
tier-none = غير موثّق

badge-verified = موثّق
badge-premium = السوابق مفحوصة
badge-instant = حجز فوري
badge-new = جديد
badge-top_rated = تقييم ممتاز
