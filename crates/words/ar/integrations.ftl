hooks-title = الويب هوك
hooks-lead = يعرف خادمك خلال ثوانٍ ما يحدث هنا، بتوقيع يثبت أنه منّا.
hooks-none = لا يوجد ويب هوك بعد. أضف عنوان خادمك أدناه.
hooks-secret = السرّ الجديد. انسخه الآن: لن يُعرض مرة أخرى.
hooks-add = إضافة ويب هوك
hooks-url = العنوان
hooks-url_help = يبدأ بـ https://، ويمكن الوصول إليه من أي مكان، ويجيب خلال 10 ثوانٍ.
hooks-events = ما يُبلَّغ عنه
hooks-all = كل شيء
hooks-group_booking = الدروس
hooks-group_review = التقييمات
hooks-group_message = الرسائل
hooks-group_payment = المدفوعات
hooks-group_package = الباقات
hooks-group_payout = تحويلات الدخل
hooks-group_tutor = ملف المعلّم
hooks-group_availability = الأوقات
hooks-group_help = طلبات المساعدة
hooks-group_skill = المهارات
hooks-former = يُوقَّع بالسرّ السابق أيضًا حتى { $at }
hooks-dead =
    { $count ->
        [zero] لا إرسال متروكًا
        [one] إرسال واحد تُرك
        [two] إرسالان تُركا
        [few] { $count } إرسالات تُركت
        [many] { $count } إرسالًا تُرك
       *[other] { $count } إرسال تُرك
    }
hooks-deliveries = الإرسالات
hooks-test = إرسال تجربة
hooks-rotate = سرّ جديد
hooks-remove = حذف
hooks-log_lead = تُحفظ 30 يومًا. ما لا يقبله خادمك تُعاد محاولته ثلاثة أيام، ثم يمكنك إعادة إرساله من هنا.
hooks-log_none = لم يُرسل شيء بعد. أرسل تجربة لترى هل يجيب خادمك.
hooks-status_pending = في الانتظار
hooks-status_failed = ستُعاد المحاولة
hooks-status_delivered = وصل
hooks-status_dead = تُرك
hooks-answered = الجواب { $status }
hooks-timed_out = لا جواب خلال 10 ثوانٍ
hooks-unreachable = تعذّر الوصول
hooks-inside = العنوان ليس على الإنترنت العام
hooks-next = المحاولة التالية { $at }
hooks-tries =
    { $count ->
        [zero] لا محاولات
        [one] محاولة واحدة
        [two] محاولتان
        [few] { $count } محاولات
        [many] { $count } محاولة
       *[other] { $count } محاولة
    }
hooks-replay = إعادة الإرسال
hooks-what = ما يُرسل
hooks-back = كل الويب هوك

status-title = حالة الخدمة
status-lead = حال EduStream الآن، يُقاس كل دقيقة.
status-all_ok = كل شيء يعمل.
status-some_slow = شيء ما أبطأ من المعتاد.
status-some_down = شيء ما لا يعمل الآن. نعمل على إصلاحه.
status-database = الموقع والدروس
status-database_is = الصفحات والحجز وحسابك
status-worker = العمل في الخلفية
status-worker_is = التذكيرات وتحويلات الدخل والويب هوك
status-mail = البريد
status-mail_is = التأكيدات والتذكيرات
status-payments = الدفع بالبطاقة
status-payments_is = الشحن والدفع بالبطاقة
status-ok = يعمل
status-slow = بطيء
status-down = متوقف
status-uptime = { $percent }% في آخر 90 يومًا
status-past = أيام فيها خلل
status-minutes = { $slow } دقيقة بطء، { $down } دقيقة توقف
changelog-title = الجديد
changelog-lead = ما تغيّر، إصدارًا بعد إصدار.
changelog-webhooks = الويب هوك: يعرف خادمك فورًا بما يحدث للدروس والمدفوعات والرسائل.
changelog-keys = تُظهر مفاتيح API كم استُعملت، ويمكن لصفحات الويب التي تسمّيها أن تستعملها.
changelog-pages = رابط إلى مفاتيح API والويب هوك في إعدادات الحساب.
changelog-developers = صفحة للمطوّرين فيها كل عناوين API.
changelog-status = صفحة حالة لآخر 90 يومًا.
dev-title = للمطوّرين
dev-lead = كل ما يمكنك فعله هنا يمكن لبرنامجك فعله أيضًا.
dev-search = البحث في API
dev-find = بحث
dev-begin = كيف تبدأ
dev-begin_key = أنشئ مفتاحًا يسمح بما يحتاجه برنامجك:
dev-begin_ask = أرسله مع كل طلب:
dev-begin_refusals = الرفض هو JSON فيه رمز ثابت وجملة تقول ما العمل. مع 429 انتظر عدد الثواني المذكور في Retry-After.
dev-begin_browser = لصفحة ويب لك، سمِّ عنوانها عند إنشاء المفتاح.
dev-versions = الإصدارات
dev-groups = كل العناوين
dev-signature = يحمل كل طلب { $header } وفيه الوقت والتوقيع. تحقق منه هكذا:
dev-repeats = قد يصل الحدث نفسه مرتين بالمعرّف id نفسه: أجب بـ 200 ولا تفعل شيئًا في المرة الثانية.
dev-back = كل API
dev-none = لا شيء يطابق. جرّب كلمات أقل.
dev-details = الحقول ومثال
dev-query = الاستعلام
dev-body = المحتوى
dev-answer = الجواب { $status }
dev-refusals = قد يُرفض بسبب
dev-required = مطلوب
dev-scope = مفتاح له الصلاحية { $scope }
dev-open = مفتوح للجميع
dev-people = لمن سجّل الدخول فقط
dev-ask = فتحه في هذا المتصفح
dev-ends = ينتهي في { $day }

chats-title = الخدمات المرتبطة
chats-lead = استقبل أخبارك حيث يتحدث فريقك بالفعل. لا يُنشر سوى عنوان ورابط، ولا شيء من المحتوى.
chats-off = غير متصل
chats-on = متصل
chats-out_of_date = يحتاج إلى عنوان جديد
chats-connect = ربط { $name }
chats-change = تغيير { $name }
chats-end = فصل { $name }
chats-url = عنوان الويب هوك الوارد
chats-new_url = عنوان جديد للويب هوك الوارد
chats-slack_help = أضف في Slack تطبيق «Incoming WebHooks» إلى إحدى القنوات وانسخ عنوانه. يبدأ بـ https://hooks.slack.com/services/.
chats-teams_help = افتح في Teams مهام سير العمل لإحدى القنوات، واختر «النشر في قناة عند تلقي طلب ويب هوك» وانسخ العنوان.
chats-what = ما الذي يُنشر
chats-told = آخر منشور وصل: { $at }
chats-nothing_yet = لم يُنشر شيء بعد
chats-gone = تقول المحادثة إن هذا العنوان لم يعد صالحًا. أنشئ هناك ويب هوك جديدًا وأدخل عنوانه أدناه.
chats-answered = رفضت المحادثة آخر منشور. أرسل اختبارًا؛ وإن لم يصل فأدخل عنوانًا جديدًا.
chats-timed_out = لم تُجب المحادثة خلال 10 ثوانٍ. أرسل اختبارًا للمحاولة مرة أخرى.
chats-unreachable = تعذّر الوصول إلى المحادثة. تحقق من العنوان ثم أرسل اختبارًا.
chats-test = إرسال اختبار
chats-test_line = هذا اختبار من EduStream. ستظهر أخبارك هنا.
chats-others = ربط أي شيء آخر
chats-others_text = تبدأ أدوات مثل Zapier أو Make من ويب هوك وتعمل بمفتاح API.
cals-title = التقاويم المربوطة
cals-lead = ما هو محجوز في تقويمك الخاص محجوز هنا أيضًا، ودروسك تظهر هناك.
cals-none = لا تقويم مربوط بعد. اربط التقويم الذي تستخدمه، فلا يحجزك أحد مرّتين.
cals-feed = تريد فقط رؤية دروسك في مكان آخر؟ خذ الرابط من
cals-asks_moved = في تقويمك في { $calendar } صار موعد البدء: { $to }.
cals-asks_deleted = حُذف من تقويمك في { $calendar }.
cals-still_on = ما زال الدرس قائمًا كما اتُّفق عليه. لا يُلغى ولا يُنقل شيء ما لم تقل ذلك هنا.
cals-put_back = إعادته
cals-leave_out = تركه خارجه
cals-move_here = نقل الدرس
cals-cancel_here = إلغاء الدرس
cals-state_ok = محدّث
cals-state_stale = غير محدّث
cals-state_sign_in = اربط من جديد
cals-fault_unavailable = التقويم لا يجيب.
cals-fault_often = سُئل التقويم مرات كثيرة. ننتظر المدّة التي يطلبها.
cals-fault_refused = يرفض التقويم ما نطلبه.
cals-fault_sign_in = لم يعد التقويم يسمح لنا بالدخول.
cals-fault_unreadable = لا يمكن قراءة ما يجيب به التقويم.
cals-fault_many = فيه أكثر من 5000 موعد، أكثر مما نحفظ.
cals-never = ليس بعد
cals-stale_text = ما أضفته هناك بعد آخر قراءة غير معروف هنا، فقد تُعرض على الطلاب أوقات تكون مشغولًا فيها. راجع أوقاتك قبل أن تعتمد عليها.
cals-anew = الربط من جديد
cals-account = الحساب
cals-last_look = آخر قراءة
cals-taken = محجوز هناك
cals-written = دروس هناك
cals-off = متوقّف
cals-blocks = ما هو محجوز هناك محجوز هنا
cals-exports = كتابة دروسي هناك
cals-look = القراءة الآن
cals-remove = فصل التقويم
cals-remove_text = ننسى كلمة المرور أو الإذن وكل ما كان محجوزًا هناك. الدروس المكتوبة هناك تبقى هناك.
cals-remove_sure = نعم، فصل
cals-connect = ربط { $calendar }
cals-server = تقويم آخر عبر CalDAV
cals-add = ربط تقويم
cals-add_text = نقرأ متى تكون مشغولًا، ولا نقرأ بماذا، ونكتب الدروس المتّفق عليها.
cals-address = عنوان الخادم
cals-address_help = يذكره Nextcloud وiCloud وFastmail وغيرها في الإعدادات. يبدأ بـ https://.
cals-username = اسم المستخدم
cals-password = كلمة المرور
cals-password_help = الأفضل كلمة مرور لهذا التطبيق وحده: معظم الخوادم تنشئ واحدة في إعدادات الأمان.
cals-connect_server = ربط هذا التقويم
cals-sandbox_title = السماح بالوصول إلى تقويم
cals-sandbox = هذه صفحة تجريبية: تقوم على الحاسوب المحمول مقام Google وOutlook. تقويمها محجوز من 12:00 إلى 13:00 بتوقيت UTC في أيام العمل.
cals-sandbox_yes = السماح
cals-sandbox_no = عدم السماح
cals-stale_here = تقويمك في { $calendar } غير محدّث هنا: قد تُعرض على الطلاب أوقات تكون مشغولًا فيها.
cals-see = عرض تقاويمي
cals-busy =
    { $count ->
        [zero] لا وقت في الأشهر القادمة
        [one] وقت واحد في الأشهر القادمة
        [two] وقتان في الأشهر القادمة
        [few] { $count } أوقات في الأشهر القادمة
        [many] { $count } وقتًا في الأشهر القادمة
       *[other] { $count } وقت في الأشهر القادمة
    }
cals-lessons =
    { $count ->
        [zero] لا دروس قادمة
        [one] درس قادم واحد
        [two] درسان قادمان
        [few] { $count } دروس قادمة
        [many] { $count } درسًا قادمًا
       *[other] { $count } درس قادم
    }
institution-title = المؤسسة
institution-lead = للمدارس والشركات: اشترِ مقاعد، وادعُ من تريد، وتابع ما تنفقه.
institution-overview = نظرة عامة
institution-members = الأعضاء
institution-seats = المقاعد
institution-reports = التقارير
institution-taken_of = المقاعد المشغولة: { $taken } من { $seats }
institution-invited = الدعوات
institution-free = المقاعد الشاغرة
institution-admins = المشرفون
institution-since = منذ
institution-no_seats = لا مقاعد لديك بعد. اشترِ بعضها ثم أرسل الدعوات.
institution-buy = شراء مقاعد
institution-others = مؤسساتك الأخرى
institution-part_member = لك مقعد هنا.
institution-leave = المغادرة
institution-leave_help = سيصبح مقعدك متاحًا لغيرك، ويبقى حسابك ودروسك.
institution-make = إنشاء مؤسسة
institution-name = الاسم
institution-slug = اسم مختصر للعناوين
institution-slug_help = من 3 إلى 40 حرفًا لاتينيًا صغيرًا أو رقمًا أو شرطة، مثل lindenhof.
institution-create = إنشاء
institution-invite = دعوة أشخاص
institution-email = البريد
institution-invite_one = إرسال الدعوة
institution-list = عدة أشخاص معًا
institution-list_help = عنوان في كل سطر، أو جدول بالبريد والاسم كما يحفظه برنامج الجداول (CSV). حتى 500 شخص.
institution-check = مراجعة القائمة
institution-plan = ما سيحدث
institution-plan_counts = الدعوات: { $invited }. المستبعد: { $refused }.
institution-line = السطر
institution-outcome = النتيجة
institution-will_invite = تصله دعوة
institution-problem_email = ليس عنوان بريد
institution-problem_name = لا يمكن عرض هذا الاسم
institution-problem_twice = مذكور أعلاه في القائمة
institution-problem_member = عضو بالفعل
institution-problem_invited = أُرسلت دعوة من قبل
institution-problem_seat = لا مقاعد متبقية
institution-state_invited = دعوة مرسلة
institution-state_active = عضو
institution-state_left = غادر
institution-state_removed = أُزيل
institution-state_lapsed = انتهت الدعوة
institution-members_none = لا أحد هنا بعد. ادعُ أول الأعضاء.
institution-download = تنزيل الجدول (CSV)
institution-remove = إزالة
institution-take_back = سحب الدعوة
institution-make_admin = تعيين مشرفًا
institution-end_admin = إنهاء الإشراف
institution-admin = مشرف
institution-until = سارية حتى { $date }
institution-how_many = عدد المقاعد
institution-show_price = عرض السعر
institution-buy_help = يُدفع من محفظتك. يُشترى المقعد مرة واحدة: إذا غادر أحدهم صار متاحًا لغيره.
institution-bought = المشتريات
institution-bought_none = لا شيء بعد.
institution-month = الشهر
institution-joined = المنضمون
institution-left = المغادرون
institution-spent = الإنفاق
institution-spent_all = إجمالي الإنفاق
institution-join_title = دعوتك
institution-join_open = لك مقعد محجوز.
institution-join_lead = مقعدك محجوز لدى { $institution }.
institution-join_sees = ما سيظهر لهم: اسمك، والعنوان الذي وصلته الدعوة، وتاريخ انضمامك. لن تظهر رسائلك أبدًا.
institution-join_code = الرمز من الرسالة
institution-join = أخذ المقعد
institution-send =
    { $count ->
        [zero] لا دعوات
        [one] دعوة شخص واحد
        [two] دعوة شخصين
        [few] دعوة { $count } أشخاص
        [many] دعوة { $count } شخصًا
       *[other] دعوة { $count } شخص
    }
institution-price_from =
    { $count ->
        [zero] بلا مقاعد: { $price } للواحد
        [one] من مقعد واحد: { $price } للواحد
        [two] من مقعدين: { $price } للواحد
        [few] من { $count } مقاعد: { $price } للواحد
        [many] من { $count } مقعدًا: { $price } للواحد
       *[other] من { $count } مقعد: { $price } للواحد
    }
institution-buy_now =
    { $count ->
        [zero] شراء المقاعد بسعر { $price }
        [one] شراء مقعد واحد بسعر { $price }
        [two] شراء مقعدين بسعر { $price }
        [few] شراء { $count } مقاعد بسعر { $price }
        [many] شراء { $count } مقعدًا بسعر { $price }
       *[other] شراء { $count } مقعد بسعر { $price }
    }
institution-seats_count =
    { $count ->
        [zero] لا مقاعد
        [one] مقعد واحد
        [two] مقعدان
        [few] { $count } مقاعد
        [many] { $count } مقعدًا
       *[other] { $count } مقعد
    }
institution-budget = الميزانية
institution-budget_lead = يمكن لمؤسستك دفع ثمن دروس أعضائها. يُدفع الدرس كاملًا ما دامت ميزانية الشهر والرصيد يسمحان، وإلا دفع العضو بنفسه. وما يُسترد يعود إلى الرصيد.
institution-rule = ما ندفعه
institution-per_member = لكل عضو شهريًا ({ $currency })
institution-per_member_help = القيمة 0 توقف دفع الدروس.
institution-lesson_most = الحد الأقصى للدرس ({ $currency })
institution-lesson_most_help = الدروس الأغلى يدفعها الأعضاء بأنفسهم.
institution-ask_above = طلب الموافقة على ما يزيد على ({ $currency })
institution-ask_above_help = ينتظر الدرس الأغلى موافقة من يدير المؤسسة. اتركه فارغًا ليُدفع كل درس فورًا.
institution-save = حفظ
institution-balance = الرصيد
institution-there = المتاح
institution-used = دروس هذا الشهر
institution-amount = المبلغ ({ $currency })
institution-pay_in = إيداع من محفظتي
institution-take_out = سحب
institution-may_take_out = يمكنك سحب { $amount }.
institution-lessons = الدروس المدفوعة
institution-lessons_none = لا دروس بعد.
institution-lessons_booked = المحجوزة
institution-lessons_held = المنعقدة
institution-subject = المادة
institution-sign_in = تسجيل الدخول
institution-branding = المظهر
institution-look = الاسم والألوان
institution-brand_lead = هكذا يراه أعضاء مؤسستك في صفحاتها وعند تسجيل الدخول.
institution-color_light = اللون على الصفحات الفاتحة
institution-color_dark = اللون على الصفحات الداكنة
institution-color_help = بصيغة # وستة أرقام، مثل { $example }، وبتباين لا يقل عن 4.5:1. اترك الخانتين فارغتين لتبقى ألواننا.
institution-logo = الشعار
institution-logo_choose = صورة الشعار
institution-logo_help = بصيغة JPEG أو PNG أو WebP، حتى 2 ميغابايت.
institution-logo_save = حفظ الشعار
institution-logo_remove = إزالة الشعار
institution-sso_title = الدخول بحسابات مؤسستك
institution-sso_lead = يسجّل الأعضاء الدخول بالحساب الذي لديهم في مدرستك أو شركتك (OpenID Connect).
institution-callback = عنوان إعادة التوجيه لمزوّد الهوية لديك
institution-sign_in_link = حيث يسجّل الأعضاء الدخول
institution-connected = الأعضاء المرتبطون
institution-issuer = جهة الإصدار (issuer)
institution-issuer_help = العنوان الذي يسمّيه مزوّد الهوية issuer، مثل https://accounts.school.example.
institution-client_id = معرّف العميل (client ID)
institution-client_secret = سرّ العميل (client secret)
institution-secret_kept = السرّ محفوظ. اترك الخانة فارغة لإبقائه.
institution-domains = نطاقات البريد
institution-domains_help = نطاق في كل سطر. لا يدخل بهذه الطريقة إلا من كان بريده على نطاق مؤكَّد.
institution-sso_on = الدخول بهذه الطريقة مفعّل
institution-sso_only = من ربط حسابه يدخل بهذه الطريقة وحدها
institution-sso_only_help = لا تعود كلمة المرور صالحة للدخول إن كان البريد من نطاق مؤكَّد. أما من يديرون المؤسسة فتبقى كلمات مرورهم صالحة.
institution-domain_confirmed = مؤكَّد
institution-domain_how = ضع على العنوان { $address } ملفًا فيه هذا السطر
institution-domain_check = التحقّق الآن
institution-scim_title = الدليل (SCIM 2.0)
institution-scim_lead = يستطيع مزوّد الهوية منح المقاعد وسحبها بنفسه. ومن يضيفه تصله دعوة تحجز له مقعدًا.
institution-scim_url = العنوان لمزوّد الهوية لديك
institution-scim_people = الأشخاص في الدليل
institution-scim_groups = مجموعات الدليل
institution-scim_token_once = المفتاح الجديد. انسخه الآن: لن يُعرض مرة أخرى.
institution-scim_token_make = إنشاء مفتاح
institution-scim_token_end = إلغاء المفتاح
institution-scim_token_line = مفتاح ينتهي بـ { $hint }
institution-scim_used = آخر استخدام: { $date }
institution-scim_unused = لم يُستخدم بعد
sso-title = الدخول عبر مؤسستك
sso-lead = لك إن كانت مدرستك أو شركتك تتعلّم هنا وتتولّى تسجيل دخولك.
sso-field = البريد أو الاسم المختصر لمؤسستك
sso-go_on = متابعة
sso-none = لا توجد مؤسسة تتيح الدخول بهذا البريد أو الاسم. تحقّق منه أو سجّل الدخول بطريقة أخرى.
sso-enter_title = الدخول عبر { $institution }
sso-enter = متابعة إلى { $institution }
sso-connect_lead = دخولك مسجَّل. اربط حسابك لدى { $institution } لتدخل به من الآن فصاعدًا.
sso-usual = تسجيل الدخول بطريقة أخرى

lti-platforms = منصّات التعلّم
lti-platforms_lead = يمكن فتح الدورات من هنا داخل منصّة مدرستك: Moodle وCanvas وBlackboard وBrightspace وغيرها مما يدعم LTI 1.3.
lti-ours = انسخ هذه إلى المنصّة
lti-ours_help = أضف EduStream هناك كأداة LTI 1.3 تُفتح في نافذة جديدة.
lti-login_url = عنوان تسجيل الدخول
lti-launch_url = عنوان التشغيل وإعادة التوجيه
lti-deep_link_url = عنوان الربط العميق
lti-jwks_url = عنوان مفاتيحنا العامة
lti-none_text = لم تُسجَّل أي منصّة بعد. انسخ عناويننا إلى منصّتك، ثم أدخل هنا ما تعرضه لك.
lti-add = تسجيل منصّة
lti-register = تسجيل
lti-change = تغيير
lti-change_help = تغيير الجهة المصدرة أو معرّف العميل أو عنوان المفاتيح يعني منصّة أخرى: سيُطلب من الجميع ربط حساباتهم من جديد.
lti-remove = إزالة هذه المنصّة
lti-remove_help = لن تُفتح الدورات من هناك بعد الآن، وتنتهي روابط الأشخاص. تبقى الحسابات والدورات.
lti-name = الاسم
lti-name_help = كما تسمّونها، مثل Moodle.
lti-issuer = الجهة المصدرة (معرّف المنصّة)
lti-issuer_help = انسخها كما هي تمامًا، مع الشرطة المائلة في آخرها إن وُجدت.
lti-client_id = معرّف العميل
lti-deployments = معرّفات النشر
lti-deployments_help = واحد في كل سطر.
lti-auth_url = عنوان طلب المصادقة
lti-token_url = عنوان رمز الوصول
lti-keys_url = عنوان المفاتيح العامة للمنصّة
lti-linked =
    { $count ->
        [zero] لا حسابات مرتبطة
        [one] حساب واحد مرتبط
        [two] حسابان مرتبطان
        [few] { $count } حسابات مرتبطة
        [many] { $count } حسابًا مرتبطًا
       *[other] { $count } حساب مرتبط
    }
lti-never_used = لم تُستخدم بعد
lti-last_used = آخر استخدام: { $at }
lti-classes = الدورات هناك
lti-class_help = بعد أن يأتي معلّم من دورة هناك، تستطيع المنصّة أن تخبرنا بمن فيها. نسألها كل مرة ولا نحتفظ بشيء.
lti-class_seen = آخر دخول لمعلّم: { $at }
lti-class_people = من في الدورة
lti-class_teaches = يعلّم
lti-class_linked = حساب مرتبط
lti-class_seated = له مقعد
lti-class_unseated = لا مقعد بعد
lti-class_unnamed = لم يُذكر الاسم
lti-class_empty_text = لا تعرض المنصّة أحدًا في هذه الدورة.
lti-class_invite = دعوة من لا مقعد لهم
lti-title = منصّات التعلّم المرتبطة
lti-lead = تستطيع منصّة مدرستك فتح دوراتك هنا. افتح دورة هناك للبدء.
lti-links_none_text = لا توجد منصّة مرتبطة بحسابك.
lti-unlink = إنهاء الربط
lti-unlink_help = المنصّة التي ينتهي ربطها لا تفتح حسابك ولا تصلها نتائج. تبقى دوراتك.
lti-link_title = هل هذا حسابك؟
lti-asks = وصلت من { $platform } ({ $institution }). حدّد مرة واحدة أي حساب هنا هو حسابك.
lti-came_for = وجهتك:
lti-sign_in_first = سجّل الدخول أولًا، ثم نسألك إن كنت تريد ربطهما.
lti-register_help = أول مرة هنا؟ أنشئ حسابًا وأكّد بريدك، ثم افتح الدورة من منصّتك مرة أخرى.
lti-no_seat = لا مقعد لك بعد في { $institution }. اطلب دعوة منهم، ثم افتح الدورة مرة أخرى.
lti-link_means = بعد ذلك يفتح حسابك على { $platform } حسابك هنا. تبقى المدفوعات وكلمة المرور والعنوان بحاجة إلى كلمة مرورك.
lti-link_told = تعرف المنصّة متى تُكمل دورة فتحتها هي، ولا شيء غير ذلك.
lti-link = ربط حسابي ({ $name })
lti-other_account = ليس حسابك؟ سجّل الخروج أولًا.
lti-choose_title = اختر دورة
lti-choose_lead = ستُفتح من { $platform }.
lti-choose_words = البحث في الدورات
lti-choose_find = بحث
lti-choose_none_text = لم يُعثر على دورات. جرّب كلمات أخرى.
lti-choose = اختيار
lti-free = مجانًا
lti-chosen = الدورة المختارة: { $course }
lti-bring = إضافة إلى { $platform }
lti-window_title = يُفتح EduStream في نافذة خاصة
lti-window_lead = هناك فقط يُبقي المتصفّح دخولك مفتوحًا.
lti-window_open = فتح EduStream
