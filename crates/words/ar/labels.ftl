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

step-requested = طُلب
step-confirmed = تأكّد
step-join = الانضمام
step-review = التقييم
step-declined = رُفض
step-expired = بلا ردّ في الوقت
step-cancelled = أُلغي
step-not_held = لم يُعقد

place-link = اللقاء هنا: { $link }
place-missing = لم يُضَف رابط اللقاء بعد ({ $name }). سيظهر في صفحة الدرس فور إضافته.
place-missing_own = لم تُضف رابط اللقاء بعد، فلا يستطيع الطالب الانضمام. أضفه إلى ملفك.

invitation-summary = { $subject } مع { $name }
invitation-page = الدرس على EduStream: { $link }

consent-text = أنا ولي أمر هذا الطفل. أوافق على أن تحتفظ EduStream بهذا الحساب: الاسم وتاريخ الميلاد والدروس وكلفتها. يرى المعلّمون الاسم وموضوع الدرس؛ ولا يظهر الطفل لأي طالب آخر ولا في أي صفحة عامة. أقبل كل درس يطلبه طفلي أو أرفضه، ويمكنني في أي وقت تغيير ما يُسمح له به.
