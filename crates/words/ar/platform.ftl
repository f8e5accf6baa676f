### Around every page: navigation, footer, forms, errors, notices, legal pages.

nav-skip = الانتقال إلى المحتوى
nav-main = القائمة الرئيسية
nav-search = ابحث عن معلّم
nav-teach = التدريس
nav-subjects = المواد
nav-sign_in = تسجيل الدخول
nav-register = إنشاء حساب
nav-home = الرئيسية
nav-own_menu = قائمة { $name }
nav-lessons = الدروس
nav-messages = الرسائل
nav-wallet = المحفظة
nav-teach_profile = ملف المعلّم
nav-teach_availability = أوقاتي
nav-approvals = الموافقة على المعلّمين
nav-account = الحساب
nav-sign_out = تسجيل الخروج
nav-teaching = التدريس
nav-learning = التعلّم
nav-own = أنت
nav-staff = الفريق
nav-quick = روابط سريعة
nav-start = صفحة البداية

footer-label = أسفل الصفحة
footer-teach = علّم في EduStream
footer-privacy = الخصوصية
footer-terms = الشروط
footer-help = المساعدة
footer-contact = اتصل بنا
footer-cookies = ملفات تعريف الارتباط
footer-language = اللغة
footer-theme = المظهر
footer-theme_system = حسب الجهاز
footer-theme_light = فاتح
footer-theme_dark = داكن
footer-apply = تطبيق

form-optional = (اختياري)
form-show_password = إظهار كلمة المرور
form-code = رمز الخطأ: { $code }
form-email = البريد الإلكتروني
form-password = كلمة المرور
form-password_help = 8 أحرف على الأقل. بضع كلمات لا رابط بينها آمنة وسهلة التذكّر.
form-save = حفظ
form-choose = اختر…
form-file_choose = اختر ملفًا
form-files_choose = اختر ملفات
form-file_none = لم تختر شيئًا بعد
form-file_chosen = تم اختيار الملف
form-files_chosen = تم اختيار الملفات

error-missing_title = هذه الصفحة غير موجودة
error-missing_text = ربما في العنوان خطأ، أو لم تعد الصفحة موجودة. ابحث عن معلّم، أو انظر في صفحة المساعدة.
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
notice-chat_tested = أُرسل. سيظهر الاختبار في المحادثة بعد لحظات.
notice-saved = تم الحفظ.
notice-settings_saved = تم الحفظ. لا تتغيّر مواعيد الدروس المحجوزة؛ تتغيّر الأوقات المعروضة فقط.
notice-signed_out = تم تسجيل خروجك.
notice-verified = تأكّد بريدك. يمكنك الآن شحن المحفظة والحجز.
notice-password_changed = تغيّرت كلمة المرور. سُجّل الخروج من أجهزتك الأخرى وأُلغيت مفاتيح API.
notice-topped_up = المال في محفظتك.
notice-topup_under_way = دفعتك في الطريق. يظهر المال هنا حال وصوله.
notice-payment_under_way = دفعتك في الطريق. تظهر هنا حال وصولها.
notice-topup_failed = لم تتم الدفعة ولم يُخصم شيء. حاول مرة أخرى أو ادفع بطريقة أخرى.
notice-approved = تمت الموافقة. يستطيع الطلاب الآن الحجز مع هذا المعلّم.
notice-two_step_off = توقف تسجيل الدخول بخطوتين. تكفي كلمة المرور الآن.
notice-email_changed = تم تأكيد بريدك الجديد. سجّل الدخول به من الآن فصاعدًا.
notice-email_proved = شكرًا. تصل رسائلنا إلى عنوانك من جديد.
notice-passkey_added = أُضيف مفتاح المرور. يمكنك تسجيل الدخول به الآن.
notice-passkey_removed = أُزيل مفتاح المرور.
notice-connected = تم الربط. يمكنك تسجيل الدخول به من الآن.
notice-disconnected = أُلغي الربط. لم يعد يفتح حسابك.
notice-phone_confirmed = تم تأكيد رقم هاتفك.
notice-signed_out_others = سُجّل خروجك من كل مكان آخر وأُلغيت مفاتيح API.

legal-privacy_lead = ماذا نحفظ، ولماذا، وكيف تسترده.
legal-privacy_kept = نحفظ حسابك ودروسك وما تكتبه لأن الخدمة تحتاج إليها. وتُحذف الرسائل بعد سنتين. وتُحفظ السجلات المالية سبع سنوات على الأقل لأن القانون يُلزم بذلك.
legal-privacy_devices = عند تسجيل دخولك نسجّل المتصفح وعنوان الشبكة، كي ترى أجهزتك ونحمي حسابك.
legal-privacy_cookies = بضعة ملفات تعريف ارتباط تبقيك مسجّلًا وتتذكّر اختياراتك. لا يتتبّعك أي منها في مكان آخر. وهذه كلها واحدًا واحدًا:
legal-privacy_shared = يرى معلّمك أو طالبك اسمك ومنطقتك الزمنية وما تكتبه للدرس، ولا يرى بريدك أبدًا.
legal-privacy_public = ملف المعلّم وتقييماته متاحة للجميع. ليس للطلاب صفحة عامة.
legal-privacy_rights = يمكنك تنزيل نسخة من كل ما نحفظه عنك أو تصحيحه أو إغلاق حسابك:
legal-contact = راسل من يدير هذا الموقع:
legal-terms_lead = القواعد بين الطلاب والمعلّمين وبيننا.
legal-terms_lessons = الدرس عقد بين الطالب والمعلّم. يحدّد المعلّم السعر والأوقات وسياسة الإلغاء؛ والعبرة بما كان في الصفحة عند الحجز.
legal-terms_money = يدفع الطالب سعر المعلّم بلا رسوم إضافية. نحتفظ بالمال حتى ينتهي الدرس، ثم يستلمه المعلّم بعد خصم عمولتنا 20% أو 15% أو 10%.
legal-terms_cancel = إذا رفض المعلّم أو ألغى أو لم يردّ خلال 24 ساعة، استردّ الطالب كل شيء. وإلا سرت سياسة الإلغاء الخاصة بالمعلّم:

cookies-lead = ما يحفظه هذا الموقع في متصفحك، وإلى متى. لا شيء منه يتتبّعك، ولا يحفظ أحد غيرنا شيئًا.
cookies-name = الاسم
cookies-purpose = الغرض
cookies-kept = المدة
cookies-session = يبقيك مسجّلًا.
cookies-device = يتعرّف إلى هذا المتصفح عند تسجيل الدخول، كي لا تمنعك محاولات الآخرين الخاطئة.
cookies-acting = يتيح لفريقنا رؤية الموقع كما يراه شخص آخر لمساعدته. ولا يحصل عليه سوى الفريق.
cookies-way = يتعرّف على هذا المتصفّح عند العودة من الحساب الذي تسجّل الدخول به.
cookies-launch = يتعرّف على هذا المتصفّح عندما ترسلك منصّة مدرستك إلى هنا.
cookies-referral = يتذكّر الرابط الذي وصلت منه، ليحصل كلاكما على ما وُعد به. لا يُحفظ إلا عند فتح رابط كهذا.
cookies-flash = يعيد ما كتبته حين يتعذّر إرسال نموذج. لا تُحفظ كلمات المرور أبدًا.
cookies-wrote = يعرض لك فورًا ما غيّرته للتوّ.
cookies-locale = يتذكّر لغتك.
cookies-theme = يتذكّر المظهر الفاتح أو الداكن.
cookies-zone = يتذكّر منطقتك الزمنية، كي تكون الأوقات صحيحة قبل تسجيل الدخول.
cookies-currency = يتذكّر العملة التي ترى بها الأسعار.
cookies-event = يعرف أين توقفت صفحاتك المفتوحة كي لا يفوتك جديد. بعد تسجيل الدخول فقط، مثل ما يلي.
cookies-waiting = يحفظ الرسائل التي كتبتها دون اتصال.
cookies-drafts = يحفظ ما بدأت كتابته لشخص ما.
cookies-pushed = يعرف أن إشعارات هذا المتصفح أُعدّت منذ فتحه.
cookies-pages = يحفظ مواعيدك وآخر محادثاتك لحين انقطاع الاتصال.
cookies-watched = يحفظ ما شاهدته من الفيديو إلى أن تسجّله الدورة.
cookies-units = يحتفظ بوحدات الدورات التي أخذتها معك، مع مقاطع الفيديو.
cookies-till_deleted = حتى تحذفه
cookies-till_sent = حتى تُرسل
cookies-till_closed = حتى تغلق التبويب
cookies-till_sign_out = حتى تسجّل الخروج
cookies-no_choice = كلها ضرورية لما تطلبه من الموقع، فلا شيء للموافقة عليه. وإن تغيّر ذلك فسنسألك أولًا، وسيكون الرفض سهلًا مثل القبول.
cookies-nothing_else = لا يُحفظ شيء آخر في متصفحك. يمكنك حذف كل ذلك من إعدادات المتصفح؛ ستُسجّل خروجك ولن يتغيّر شيء آخر.


zone-unknown = الأوقات بتوقيت UTC لأن متصفحك لا يذكر منطقتك الزمنية.
zone-choose = اختر منطقتك الزمنية
zone-change = تغيير المنطقة الزمنية
zone-title = منطقتك الزمنية
zone-lead = متصفحك لا يذكرها. بعد الاختيار تظهر كل الأوقات بتوقيتك.
zone-lead_known = تعرض الصفحات والرسائل الأوقات بحسب هذه المنطقة. الدروس المحجوزة لا تتحرّك.
zone-none = اختر…
zone-submit = اعرض الأوقات بتوقيتي
zone-why = متصفحك لا يذكرها، والدروس والرسائل والتذكيرات تتبع توقيتك.
nav-teach_onboarding = نشر الملف
notice-sent_in = أُرسل. سنراجعه ونراسلك.
notice-check_asked = تم الطلب. تابع لدى المزوّد.
notice-papers_sent = أُرسلت المستندات. سنراجعها ونراسلك.
notice-reported = شكرًا. نقرأ بلاغك ونخبرك بالبريد بما فعلناه.
notice-blocked = تم الحظر. لا يجد أحدكما الآخر ولا يراسله بعد الآن.
notice-unblocked = رُفع الحظر.
notice-appealed = ننظر مرة أخرى ونجيب بالبريد.
notice-asked_support = وصلنا سؤالك. ترى أدناه متى نجيب.
notice-voted = شكرًا على رأيك.
notice-decided = تم القرار. يصل المعنيين بريد إلكتروني.
notice-case_opened = فُتح النزاع. ينتظر المبلغ المدفوع القرار.
notice-case_accepted = قبلت الاقتراح. يُنفَّذ حين يقبله الطرف الثاني أيضًا.
nav-saved = المحفوظات
notice-search_saved = حُفظ. سنكتب إليك حين يناسبك معلّم جديد، مرة في اليوم على الأكثر.

nav-calendar = التقويم
nav-teach_dashboard = الإحصاءات

notice-proposed = أُرسل الاقتراح. سنرسل إليك الرد بالبريد.
notice-moved = تم الاتفاق. نُقل الدرس إلى موعده الجديد.
notice-kept = يبقى الدرس كما كان.
notice-absent = شكرًا على الإبلاغ. انتهى الدرس.
notice-held = شكرًا. سجّلنا إجابتك.
notice-feed_new = لدروسك عنوان جديد.
notice-series_booked = حُجزت دروسك.
notice-series_requested = أُرسلت الطلبات. تدفع ثمن الدروس المقبولة فقط.

notice-series_off = أُلغيت كل الدروس القادمة من السلسلة.

notice-reviewed = شكرًا على تقييمك.

notice-waiting = أنت في القائمة. سنراسلك فور أن يخلو شيء.
notice-skill_asked = أُرسل. سنراسلك حين يجيب الثلاثة.
notice-assessed = شكرًا لك. احتُسب تقييمك.
notice-help_asked = أُرسل إلى معلّمي المادة. يصلك كل ردّ بالبريد.
notice-help_offered = أُرسل العرض. القرار الآن للطالب.
notice-package_bought = اشتريت الباقة. احجز درسك الأول متى شئت.
notice-package_extended = تم. مُدّدت صلاحية الباقة.
notice-package_ended = أُنهيت الباقة، والباقي في محفظتك.
notice-package_moved = تم النقل. هذه باقتك مع المعلّم الجديد.
notice-package_given = الرابط في طريقه.
notice-package_claimed = هذه الدروس لك الآن. استمتع بها!

notice-payout_asked = دفعتك في الطريق.
notice-onboarded = كل شيء جاهز. يمكن الدفع لك الآن.
notice-onboarding_under_way = يراجع مزوّد الدفع ما أرسلته. يمكنك قبض المال حال موافقته.

notices-title = الإشعارات
notices-lead = ما حدث، الأحدث أولًا.
notices-settings = إعدادات الإشعارات
notices-empty = لا شيء بعد
notices-empty_text = تظهر هنا الدروس والرسائل والمال.
notices-unread = جديد
notices-read_all = تعليم الكل كمقروء
notices-log = ما أرسلناه إليك
notices-log_empty = لم نرسل إليك شيئًا بعد.
notices-prefs = إعدادات الإشعارات
notices-prefs_lead = اختر كيف يصلك كل نوع من الأخبار. ما يخص أمانك يصلك دائمًا بالبريد الإلكتروني.
notices-lessons = الدروس
notices-matching = المعلمون والطلبات
notices-messages = الرسائل
notices-credits = المال والرصيد
notices-system = حسابك
notices-in_app = هنا
notices-email = البريد
notices-push = الهاتف
notices-push_here = هذا المتصفح
notices-push_lead = اعرف أخبار الدروس والرسائل حتى حين لا تكون أي صفحة مفتوحة. ولا يظهر نص الرسائل فيها أبدًا.
notices-push_without = يتطلب التفعيل JavaScript. وكل ما عداه في هذه الصفحة يعمل بدونه.
notices-push_unable = هذا المتصفح لا يستطيع ذلك. على iPhone أو iPad أضف EduStream إلى الشاشة الرئيسية أولًا وافتحه منها.
notices-push_denied = إشعارات هذا الموقع محظورة. اسمح بها في إعدادات المتصفح ثم أعد تحميل الصفحة.
notices-push_on = تصل الإشعارات إلى هذا المتصفح ما دام تسجيل دخولك هنا قائمًا.
notices-push_start = تفعيل في هذا المتصفح
notices-push_stop = إيقاف في هذا المتصفح
notices-push_failed = لم ينجح ذلك. تحقق من اتصالك وحاول مرة أخرى.
notices-quiet = لا شيء يمكن أن ينتظر بين { $from } و{ $until } بتوقيتي
notices-digest = جمع ما ليس عاجلًا
notices-digest_off = كل شيء على حدة
notices-digest_daily = رسالة كل صباح
notices-digest_weekly = رسالة كل يوم اثنين
notices-sent = أُرسل
notices-waiting = بالانتظار
notices-dropped = لم يعد مطلوبًا
notices-undeliverable = لم يُسلَّم إلى هذا العنوان

live-offline = لا يوجد اتصال. ما تكتبه محفوظ ويُرسل فور عودة الاتصال.
live-kept = تعرض هذه الصفحة حالتها في
live-update = توجد نسخة أحدث من EduStream.
live-reload = إعادة التحميل
offline-title = لا يوجد اتصال
offline-text = هذه الصفحة غير محفوظة على هذا الجهاز. ستُفتح فور عودة الاتصال.
offline-kept = ما فتحته آخر مرة لا يزال هنا:
manifest-about = اعثر على معلّم يشرح جيدًا، احجز درسًا، وتعلّم.
notice-credits_bought = تم شراء النقاط وهي متاحة الآن.
notice-lesson_paid = المبلغ محجوز على بطاقتك ويُخصم بعد الدرس.
notice-withdrawn = في طريقه إلى بطاقتك.
notice-calendar_connected = رُبط التقويم. نقرؤه الآن.
notice-calendar_gone = فُصل التقويم. لا يبقى منه شيء هنا.
notice-calendar_looked = نقرؤه الآن.
notice-calendar_answered = سُجّل. يبقى الدرس كما اتُّفق عليه.
notice-video_connected = تمّ ربط الحساب. تُعقد دروسك هناك من الآن.
notice-video_gone = أُلغي ربط الحساب. تعود دروسك إلى غرفتنا.
notice-video_here = يُعقد الدرس هنا الآن.
notice-card_saved = حُفظت البطاقة ويمكن الدفع بها الآن.
notice-card_under_way = يجري حفظ البطاقة وستظهر هنا بعد لحظات.
notice-card_refused = لم تُحفظ أي بطاقة.
notice-card_removed = أُزيلت البطاقة.
notice-card_declined = رفض البنك هذه البطاقة ولم يُخصم شيء. وقتك ما زال محجوزًا: ادفع هنا ببطاقة أخرى.
notice-trial_replaced = شكرًا لك. الرصيد في محفظتك، وهؤلاء من يعلّمون هذه المادة أيضًا.
