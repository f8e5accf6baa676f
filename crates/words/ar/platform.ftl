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
nav-approvals = الموافقة على المعلّمين
nav-account = الحساب
nav-sign_out = تسجيل الخروج
nav-start = صفحة البداية

footer-label = أسفل الصفحة
footer-teach = علّم في EduStream
footer-privacy = الخصوصية
footer-terms = الشروط
footer-language = اللغة
footer-theme = المظهر
footer-theme_system = حسب الجهاز
footer-theme_light = فاتح
footer-theme_dark = داكن
footer-apply = تطبيق

form-optional = (اختياري)
form-code = رمز الخطأ: { $code }
form-email = البريد الإلكتروني
form-password = كلمة المرور
form-password_help = 8 أحرف على الأقل. بضع كلمات لا رابط بينها آمنة وسهلة التذكّر.
form-save = حفظ
form-choose = اختر…

error-missing_title = هذه الصفحة غير موجودة
error-missing_text = ربما في العنوان خطأ، أو لم تعد الصفحة موجودة.
error-failed_title = لم ينجح ذلك
error-again = حاول مرة أخرى

chart-as_table = عرض كجدول
chart-change = { $change }% { $against }

length-minutes =
    { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
length-hours =
    { $count ->
        [zero] { $count } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
length-days =
    { $count ->
        [zero] { $count } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
length-year = سنة واحدة

notice-booked = حُجز الدرس. التفاصيل في بريدك.
notice-requested = أُرسل الطلب. المبلغ محجوز، ولن تدفع إلا إذا وافق المعلّم.
notice-confirmed = تأكّد الدرس. أبلغنا الطالب.
notice-declined = رُفض الطلب. أبلغنا الطالب بالسبب.
notice-cancelled = أُلغي الدرس. يظهر ما أُعيد من المبلغ أدناه.
notice-saved = تم الحفظ.
notice-settings_saved = تم الحفظ. لا تتغيّر مواعيد الدروس المحجوزة؛ تتغيّر الأوقات المعروضة فقط.
notice-signed_out = تم تسجيل خروجك.
notice-verified = تأكّد بريدك. يمكنك الآن شحن المحفظة والحجز.
notice-password_changed = تغيّرت كلمة المرور. سُجّل الخروج من أجهزتك الأخرى.
notice-topped_up = المال في محفظتك.
notice-topup_failed = لم تتم الدفعة ولم يُخصم شيء. حاول مرة أخرى أو ادفع بطريقة أخرى.
notice-approved = تمت الموافقة. يستطيع الطلاب الآن الحجز مع هذا المعلّم.

legal-privacy_lead = ماذا نحفظ، ولماذا، وكيف تسترده.
legal-privacy_kept = نحفظ حسابك ودروسك وما تكتبه لأن الخدمة تحتاج إليها. وتُحفظ السجلات المالية سبع سنوات لأن القانون يطلب ذلك.
legal-privacy_cookies = ملفات تعريف الارتباط: واحد يبقيك مسجّلًا، وثلاثة تتذكّر اللغة والمظهر والمنطقة الزمنية. لا يتتبّعك أي منها في مكان آخر.
legal-privacy_shared = يرى معلّمك أو طالبك اسمك ومنطقتك الزمنية وما تكتبه للدرس، ولا يرى بريدك أبدًا.
legal-privacy_rights = تعرض صفحتا حسابك وملفك ما نحفظه عنك. لتصحيحه أو حذفه، راسل من يدير هذا الموقع.
legal-contact = راسل من يدير هذا الموقع:
legal-terms_lead = القواعد بين الطلاب والمعلّمين وبيننا.
legal-terms_lessons = الدرس عقد بين الطالب والمعلّم. يحدّد المعلّم السعر والأوقات وسياسة الإلغاء؛ والعبرة بما كان في الصفحة عند الحجز.
legal-terms_money = يدفع الطالب سعر المعلّم بلا رسوم إضافية. نحتفظ بالمال حتى ينتهي الدرس، ثم يستلمه المعلّم بعد خصم عمولتنا 20% أو 15% أو 10%.
legal-terms_cancel = إذا رفض المعلّم أو ألغى أو لم يردّ خلال 24 ساعة، استردّ الطالب كل شيء. وإلا سرت سياسة الإلغاء الخاصة بالمعلّم:

zone-unknown = الأوقات بتوقيت UTC لأن متصفحك لا يذكر منطقتك الزمنية.
zone-choose = اختر منطقتك الزمنية
zone-title = منطقتك الزمنية
zone-lead = متصفحك لا يذكرها. بعد الاختيار تظهر كل الأوقات بتوقيتك.
zone-none = اختر…
zone-submit = اعرض الأوقات بتوقيتي
zone-why = متصفحك لا يذكرها، والدروس والرسائل والتذكيرات تتبع توقيتك.
