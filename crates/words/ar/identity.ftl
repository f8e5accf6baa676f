### Registering, signing in, passwords, the account.

register-title = أنشئ حسابك
register-lead = مجاني للطلاب. يدفع المعلّمون عمولة على دروسهم ولا شيء غيرها.
register-role = ما الذي جاء بك؟
register-role_student = أريد أن أتعلّم
register-role_tutor = أريد أن أعلّم
register-name = الاسم
register-name_help = الاسم الذي سيراه الآخرون.
register-birth_date = تاريخ الميلاد
register-birth_date_help = يجب ألا يقل عمرك عن 18 عامًا.
register-submit = إنشاء الحساب
register-terms = بإنشاء الحساب فأنت تقبل:
register-privacy = ما نفعله ببياناتك:
register-have_account = لديك حساب بالفعل؟

check_mail-title = تفقّد بريدك
check_mail-lead = أرسلنا إليك رابطًا. افتحه لتأكيد بريدك.
check_mail-reset_lead = إذا كان لهذا البريد حساب، فرابط اختيار كلمة مرور جديدة في الطريق إليك.
check_mail-help = لم يصل شيء بعد بضع دقائق؟ ابحث في مجلد الرسائل غير المرغوبة.
check_mail-again = إرسال الرابط مرة أخرى
check_mail-dev = وضع التطوير: تُقرأ الرسائل في ‎/dev/mailbox?to=ADDRESS

verify-title = أكّد بريدك
verify-lead = اكتب كلمة المرور التي اخترتها عند التسجيل لتتمكن من الشحن والحجز.
verify-submit = تأكيد بريدي

login-title = تسجيل الدخول
login-submit = تسجيل الدخول
login-forgot = نسيت كلمة المرور؟
login-no_account = ليس لديك حساب؟ أنشئ حسابًا
login-demo = وضع التطوير. حسابات تجريبية: student-001@demo.test، ‏tutor-001@demo.test، ‏admin@demo.test؛ كلمة المرور ‎Demo-2026!‎

password-forgot_title = نسيت كلمة المرور؟
password-forgot_lead = أدخل بريدك ونرسل إليك رابطًا لاختيار كلمة جديدة.
password-forgot_submit = إرسال الرابط
password-reset_title = اختر كلمة مرور جديدة
password-new = كلمة المرور الجديدة
password-reset_submit = حفظ كلمة المرور
password-again = إرسال رابط جديد

account-title = الحساب
account-not_verified = لم يُؤكَّد بريدك بعد. افتح الرابط الذي أرسلناه إليك؛ وحتى ذلك الحين لا يمكنك الشحن ولا الحجز.
account-settings = الوقت واللغة والعملة
account-zone = المنطقة الزمنية
account-zone_help = لا تتغيّر مواعيد الدروس المحجوزة؛ يتغيّر الوقت المعروض فقط.
account-language = اللغة
account-currency = العملة
account-currency_help = تظهر الأسعار بهذه العملة. ويبقى مال محفظتك بالعملة التي دفعت بها.
account-password = كلمة المرور
account-old_password = كلمة المرور الحالية
account-change_password = تغيير كلمة المرور
account-devices = أين سجّلت الدخول
account-this_device = هذا الجهاز
account-last_seen = آخر نشاط: { $at }
account-revoke = تسجيل الخروج

wanted-title = درسك مع { $name }

security-title = الأمان
security-lead = كيف تسجّل الدخول، وكيف تمنع غيرك منه.
security-two_step = تسجيل الدخول بخطوتين
security-off = متوقف. عند تشغيله يتطلب تسجيل الدخول رمزًا من هاتفك أيضًا، فلا تكفي كلمة مرور مسروقة وحدها.
security-on = قيد التشغيل. يتطلب تسجيل الدخول كلمة المرور ورمزًا من تطبيق المصادقة.
security-forced = في عهدتك أموال الآخرين وبياناتهم. شغّل تسجيل الدخول بخطوتين أولًا، ثم يُفتح كل ما سواه.
security-set_up = إعداد تسجيل الدخول بخطوتين
security-turn_off = إيقاف
security-codes_left = رموز الاسترداد المتبقية: { $number }
security-new_codes = إنشاء رموز استرداد جديدة
security-code = الرمز
security-code_help = من تطبيق المصادقة. فقدت هاتفك؟ استخدم رمز استرداد.
security-password = محدّدة. غيّرها إن ظننت أن غيرك يعرفها.
security-sessions =
    { $count ->
        [zero] لا تسجيل دخول مفتوح
        [one] تسجيل دخول واحد مفتوح
        [two] تسجيلا دخول مفتوحان
        [few] { $count } تسجيلات دخول مفتوحة
        [many] { $count } تسجيل دخول مفتوحًا
       *[other] { $count } تسجيل دخول مفتوح
    }
security-passkeys =
    { $count ->
        [zero] لا مفاتيح مرور
        [one] مفتاح مرور واحد
        [two] مفتاحا مرور
        [few] { $count } مفاتيح مرور
        [many] { $count } مفتاح مرور
       *[other] { $count } مفتاح مرور
    }
two_step-scan = امسح هذه الصورة بتطبيق مصادقة على هاتفك.
two_step-picture = رمز QR لتطبيق المصادقة
two_step-by_hand = تعذّر المسح؟ اكتب هذا المفتاح في التطبيق:
two_step-code_help = الأرقام الستة التي يعرضها التطبيق الآن.
two_step-submit = تشغيل
codes-title = رموز الاسترداد
codes-lead = إذا فقدت هاتفك، فكل رمز منها يسجّل دخولك مرة واحدة. احفظها حيث تحفظ كلمات المرور: لا يمكن عرضها مرة أخرى.
codes-gone = تُعرض رموز الاسترداد مرة واحدة فقط. إن لم تكن لديك، فأنشئ رموزًا جديدة.
codes-done = تم حفظها
login_code-title = أدخل الرمز
login_code-again = البدء من جديد
sessions-title = أين سجّلت الدخول
sessions-lead = سجّل خروج ما لا تعرفه. نعرض الشبكة ولا نعرض المكان الدقيق أبدًا.
sessions-others = تسجيل الخروج من كل مكان آخر
sessions-others_help = وتُلغى مفاتيح API أيضًا.
sessions-browser = متصفح
sessions-program = برنامج
sessions-network = الشبكة { $prefix }
sessions-only = لا يوجد تسجيل دخول في مكان آخر.
step_up-title = أكّد أنك أنت
step_up-lead = مضى وقت على تسجيل دخولك. قبل هذا التغيير، أكّد أنك أنت.
step_up-kept = ما كتبته محفوظ. تُكتب كلمات المرور والرموز وحدها من جديد.
step_up-submit = متابعة
step_up-code_help = الرمز الذي يعرضه تطبيق المصادقة الآن، أو رمز استرداد.
email_again-since = تعود رسائلنا إلى هذا العنوان دون تسليم (منذ { $at }). لن نرسل إليه شيئًا حتى تؤكّده من جديد؛ وكل شيء متاح هنا على الموقع.
email_again-said = ردّ خادم البريد:
email_again-ask = تأكيد هذا العنوان من جديد
email_again-title = إرسال رسائلي إلى هنا من جديد
email_again-lead = وصلتك هذه الرسالة، فصندوق بريدك يعمل من جديد. من الآن فصاعدًا يصل إليه كل ما نرسله.
email_change-title = تغيير بريدك
email_change-lead = سنرسل رابطًا إلى العنوان الجديد. لا يتغيّر شيء حتى تفتحه.
email_change-new = البريد الجديد
email_change-submit = إرسال الرابط
email_change-sent_title = تفقّد بريدك الجديد
email_change-sent = أرسلنا رابطًا إلى هناك. افتحه خلال 72 ساعة فتسجّل الدخول بالعنوان الجديد. أخبرنا العنوان القديم أيضًا.
email_change-confirm_title = استخدام هذا البريد
email_change-confirm_lead = من الآن فصاعدًا تسجّل الدخول بهذا العنوان وتصل رسائلنا إليه.
email_change-undo_title = الاحتفاظ ببريدي القديم
email_change-undo_lead = إن لم تطلب هذا التغيير، فأوقفه هنا. يحتفظ حسابك بعنوانه القديم، ويُسجَّل خروج الجميع، وتختار كلمة مرور جديدة عبر البريد.
email_change-undone_title = يحتفظ حسابك ببريده القديم
email_change-undone = سُجّل خروج الجميع، ولم تعد كلمة المرور القديمة صالحة. أرسلنا إليك رابطًا لاختيار كلمة جديدة.
passkeys-title = مفاتيح المرور
passkeys-lead = سجّل الدخول ببصمتك أو وجهك أو قفل الشاشة. يعمل مفتاح المرور على هذا الموقع وحده فلا يسرقه موقع مزيّف، ويُغني عن الخطوتين.
passkeys-none = لا يوجد أي منها بعد.
passkeys-name = اسم المفتاح
passkeys-name_help = لتعرفه لاحقًا، مثل «حاسوبي المحمول».
passkeys-add = إضافة مفتاح مرور
passkeys-used = آخر استخدام: { $at }
passkeys-added = أُضيف: { $at }
passkeys-remove = إزالة
passkeys-sign_in = تسجيل الدخول بمفتاح مرور
passkeys-failed = لم ينجح ذلك ولم يتغيّر شيء. حاول مرة أخرى أو سجّل الدخول بطريقة أخرى.
passkeys-script = تحتاج مفاتيح المرور إلى متصفح يشغّل JavaScript. كلمة مرورك تعمل بدونه.
oidc-go_on = المتابعة عبر { $provider }
oidc-other = طرق أخرى لتسجيل الدخول
oidc-almost = أكّد { $provider } البريد { $email }. بقيت معلومات قليلة.
oidc-title = الحسابات المرتبطة
oidc-lead = سجّل الدخول بحساب لديك في موقع آخر بدل كلمة المرور.
oidc-none = لا شيء بعد.
oidc-connect = ربط { $provider }
oidc-disconnect = إلغاء الربط
phone-title = الهاتف
phone-none = لا يوجد رقم بعد. نطلبه قبل أول دفعة أو حساب طفل، ولا نعرضه على أحد.
phone-is = الرقم المنتهي بـ { $end } مؤكَّد.
phone-number = رقم الهاتف
phone-number_help = مع رمز البلد، مثل ‎+20 10 1234 5678.
phone-submit = إرسال رمز إليّ
phone-sent = أرسلنا رسالة نصية إلى الرقم المنتهي بـ { $end }. يعمل الرمز عشر دقائق.
phone-code_help = الأرقام الستة من الرسالة النصية.
phone-confirm = تأكيد الرقم

family-title = العائلة
family-lead = حسابات أطفالك: ما يُسمح لهم به وما يعود القرار فيه إليك.
family-children = أطفالك
family-none = ليس لأي من أطفالك حساب هنا بعد. أضف حسابًا أدناه؛ والقرار في كل درس لك.
family-age =
    { $count ->
        [zero] العمر: { $count }
        [one] العمر: سنة واحدة
        [two] العمر: سنتان
        [few] العمر: { $count } سنوات
        [many] العمر: { $count } سنة
       *[other] العمر: { $count } سنة
    }
family-open = فتح
family-add = إضافة طفل
family-name_help = يرى المعلّمون هذا الاسم.
family-email = بريد طفلك
family-email_help = ابتداءً من 13 سنة لتسجيل دخول خاص به. اتركه فارغًا ليكون تسجيل دخول طفلك بيدك.
family-password = كلمة المرور الأولى
family-agree = أوافق على هذا النص
family-add_submit = إنشاء الحساب
family-link = ربط حساب مراهق
family-link_text = هل لابنك المراهق حساب من قبل؟ يُنشئ أحدكما رمزًا ويُدخله الآخر هنا. ربط الحسابين موافقة منك على نص أولياء الأمور.
family-code_make = إنشاء رمز
family-code = الرمز
family-code_is = رمزك: { $code }. يعمل 24 ساعة. أدخله في هذه الصفحة من الحساب الآخر.
family-code_submit = ربط الحسابين

child-allowed = ما يُسمح به لطفلك
child-may_book = طلب الدروس؛ وكل طلب ينتظر موافقتك
child-may_message = مراسلة المعلّمين
child-limit = حد الإنفاق
child-limit_amount = على الأكثر ({ $currency })
child-limit_help = يُحسب الدرس في الأسبوع أو الشهر الذي يُقام فيه.
child-limit_none = بلا حد
child-limit_week = في الأسبوع
child-limit_month = في الشهر
child-limit_a_week = { $amount } في الأسبوع
child-limit_a_month = { $amount } في الشهر
child-notify = ما نراسلك بشأنه
child-notify_requests = الطلبات التي تنتظر موافقتك
child-notify_lessons = الدروس المؤكدة والمرفوضة والملغاة والمنتهية
child-sign_in = تسجيل الدخول
child-sign_in_own = يسجّل طفلك الدخول بالبريد { $email }.
child-sign_in_waiting = أرسلنا رابطًا إلى { $email }. يعمل تسجيل الدخول حالما يفتحه طفلك.
child-sign_in_parent = ليس لطفلك تسجيل دخول خاص به بعد. سجّل دخوله على هذا الجهاز؛ وتُغلق جلستك هنا في هذه الأثناء.
child-sign_in_submit = تسجيل دخول طفلي
child-sign_in_give = إعداد تسجيل الدخول
child-grown = بلغ طفلك 18 سنة. يصير الحساب ملكه حالما يكون له تسجيل دخول خاص به.
child-consent = وافقت على نص أولياء الأمور في { $date }.
child-particulars = الاسم والمنطقة الزمنية
child-all = كل الأطفال
child-progress = التقدّم
child-close = إغلاق حساب هذا الطفل
child-close_text = يُغلق الحساب بعد { $days } يومًا من الطلب، وحتى ذلك الحين يمكنك الاحتفاظ به. بعدها يُحذف ملف الطفل وتاريخ ميلاده وعمليات دخوله، ويبقى حسابك وحسابات أطفالك الآخرين.
child-close_password = كلمة مرورك
child-close_forfeit = التخلي عمّا بقي في هذا الحساب من مال ونقاط
child-closes_on = سيُغلق هذا الحساب في { $date }.
child-close_stay = الاحتفاظ بالحساب
photo-title = الصورة
photo-help = JPG أو PNG أو WebP حتى 10 MB. نحذف بيانات الموقع والكاميرا.
photo-choose = صورة جديدة
photo-save = حفظ الصورة
photo-remove = إزالة الصورة
