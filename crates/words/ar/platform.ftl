### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = الانتقال إلى المحتوى
nav-main = القائمة الرئيسية
nav-search = ابحث عن معلّم
nav-subjects = المواد
nav-sign_in = تسجيل الدخول
nav-register = إنشاء حساب
nav-home = الرئيسية
nav-own_menu = قائمة { $name }
nav-lessons = الدروس
nav-wallet = المحفظة
nav-teach_profile = ملف المعلّم
nav-teach_availability = أوقاتي
nav-approvals = اعتماد المعلّمين
nav-account = الحساب
nav-sign_out = تسجيل الخروج
nav-start = صفحة البداية

footer-label = أسفل الصفحة
footer-teach = علّم في EduStream
footer-privacy = الخصوصية
footer-terms = الشروط
footer-language = اللغة
footer-theme = المظهر
footer-theme_system = مثل الجهاز
footer-theme_light = فاتح
footer-theme_dark = داكن
footer-apply = تطبيق

form-optional = (اختياري)
form-code = رمز هذا الخطأ: { $code }
form-email = البريد الإلكتروني
form-password = كلمة المرور
form-password_help = 8 أحرف على الأقل. بضع كلمات لا رابط بينها قوية وسهلة التذكّر.
form-save = حفظ
form-choose = اختر…

error-missing_title = هذه الصفحة غير موجودة
error-missing_text = ربما في العنوان خطأ، أو أن ما كان هنا لم يعد موجودًا.
error-failed_title = لم ينجح ذلك
error-again = حاول مرة أخرى

notice-booked = تم حجز الدرس. التفاصيل في بريدك.
notice-requested = أُرسل الطلب. المال محجوز ولن يُخصم قبل أن يردّ المعلّم.
notice-confirmed = تم تأكيد الدرس. أُبلغ الطالب بذلك.
notice-declined = تم الرفض. أُبلغ الطرف الآخر بالسبب.
notice-cancelled = أُلغي الدرس. وُزّع المال كما ظهر في المعاينة.
notice-saved = تم الحفظ.
notice-settings_saved = تم الحفظ. تبقى الدروس المحجوزة في موعدها؛ وتظهر الأوقات بتوقيتك.
notice-signed_out = تم تسجيل خروجك.
notice-verified = تم تأكيد بريدك. يمكنك الآن شحن المحفظة والحجز.
notice-password_changed = تم تغيير كلمة المرور. سُجّل الخروج من الأجهزة الأخرى.
notice-topped_up = المال في محفظتك.
notice-topup_failed = رفض المصرف الدفعة. لم يُخصم شيء؛ حاول مرة أخرى أو ادفع بطريقة أخرى.
notice-approved = تمت الموافقة. يمكن الآن الحجز مع المعلّم.

legal-privacy_lead = ماذا نحفظ، ولماذا، وكيف تسترده.
legal-privacy_kept = نحفظ حسابك ودروسك وما تكتبه كي تعمل الخدمة؛ وتُحفظ السجلات المالية سبع سنوات لأن القانون يطلب ذلك.
legal-privacy_cookies = ملفات تعريف الارتباط: واحد يبقيك مسجّلًا، وثلاثة تتذكّر اللغة والمظهر والمنطقة الزمنية. لا يتتبّعك أي منها في مكان آخر.
legal-privacy_shared = يرى معلّمك أو طالبك اسمك ومنطقتك الزمنية وما تكتبه للدرس، ولا يرى بريدك أبدًا.
legal-privacy_rights = تعرض صفحتا حسابك وملفك ما نحفظه عنك. لتصحيحه أو حذفه، اطلب ذلك ممن يدير هذا الموقع.
legal-terms_lead = القواعد بين الطلاب والمعلّمين وبيننا.
legal-terms_lessons = الدرس عقد بين الطالب والمعلّم. يحدّد المعلّم السعر والأوقات وقاعدة الإلغاء؛ والعبرة بما كان في الصفحة عند الحجز.
legal-terms_money = يدفع الطالب سعر المعلّم ولا شيء فوقه. نحتفظ بالمال حتى ينتهي الدرس، ثم يستلمه المعلّم بعد خصم عمولتنا 20% أو 15% أو 10%.
legal-terms_cancel = إذا رفض المعلّم أو ألغى أو لم يردّ خلال 24 ساعة، استعاد الطالب كل شيء. وإلا سرت قاعدة المعلّم:
