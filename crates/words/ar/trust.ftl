### Reports, blocks, sanctions, held texts, support, help, the desk of the staff.

## Reporting somebody

abuse-title = إبلاغ
abuse-lead = أخبرنا بما ليس على ما يرام. نقرأ البلاغ خلال يوم، وخلال ساعة إن كان أحد في خطر. لا يعرف الشخص الآخر من أبلغ.
abuse-lesson_hint = إذا لم يسر درس على ما يرام، فأبلغ عنه في صفحة الدرس، لننظر في المال أيضًا.
abuse-text_help = ما الذي حدث وأين نراه. لا يقرأ هذا غيرنا.
abuse-submit = إرسال البلاغ
abuse-of_lesson = درس
abuse-of_user = شخص
abuse-of_message = رسالة
abuse-of_review = تقييم
abuse-of_profile = ملف
abuse-of_course = دورة
abuse-of_room_line = سطر من دردشة الدرس
abuse-of_submission = عمل مُسلَّم
abuse-of_help_note = ملاحظة بجانب درس
abuse-spam = إعلانات أو تكرار الشيء نفسه
abuse-harassment = إهانات أو تهديدات أو تحرش
abuse-off_platform = يريد اللقاء أو الدفع خارج الموقع
abuse-false_profile = ينتحل شخصية غيره
abuse-illegal = مخالف للقانون
abuse-queue_lead = الأطفال أولًا، ثم الضرر، ثم الأقرب موعدًا. يظهر ما أُبلغ عنه كما كان حينها.
abuse-child = طفل
abuse-harmful = خلال ساعة
abuse-look = عرض
abuse-about = عن
abuse-reports = بلاغات منتظرة
abuse-before = خلال سنتين
abuse-no_sanctions = لا شيء
abuse-dismiss = لا إجراء
abuse-decide = البتّ
abuse-act = الإجراء
abuse-until_help = للتقييد أو الإيقاف؛ يُترك فارغًا إن لم يكن له نهاية.
abuse-reason_help = يقرؤه من أبلغ ومن أُبلغ عنه.
abuse-proposed = وفق درجات قواعدنا: { $act }.

## Blocks

block-title = المحظورون
block-lead = لا يجد أحدكما الآخر ولا يستطيع مراسلته أو الحجز معه. لا يُخبَر أحد.
block-none = لم تحظر أحدًا
block-none_text = يمكنك الحظر من الملف أو من المحادثة.
block-block = حظر
block-unblock = رفع الحظر
block-lessons_ahead =
    { $count ->
        [zero] لا دروس قادمة معه
        [one] درس واحد معه ما زال قائمًا
        [two] درسان معه ما زالا قائمين
        [few] { $count } دروس معه ما زالت قائمة
        [many] { $count } درسًا معه ما زال قائمًا
       *[other] { $count } درس معه ما زال قائمًا
    }

## Sanctions and appeals

sanction-title = قرارنا بشأن حسابك
sanction-warn = تنبيه
sanction-restrict = تقييد
sanction-suspend = إيقاف
sanction-ban = حظر نهائي
sanction-no_book = لا حجز للدروس
sanction-no_write = لا مراسلة لأشخاص جدد
sanction-no_review = لا تقييمات
sanction-no_report = لا بلاغات
sanction-no_sign_in = لا تسجيل دخول
sanction-since = منذ
sanction-until = حتى
sanction-no_end = إلى أن نرفعه
sanction-appeal = الاعتراض
sanction-appeal_text = لماذا ننظر في الأمر مرة أخرى؟
sanction-appeal_help = يقرؤه خلال يوم شخص لم يشارك في القرار. يمكنك الاعتراض مرة واحدة.
sanction-appeal_waits = اعتراضك ينتظر جوابنا.
sanction-appeal_refused = نظرنا مرة أخرى، ويبقى القرار.
sanction-appeal_granted = نظرنا مرة أخرى وتراجعنا عن القرار.
sanction-appeals = الاعتراضات
sanction-appeals_lead = الأطول انتظارًا أولًا. لا يجيب أحد عن اعتراض على قراره.
sanction-own_decision = القرار قرارك، ويجيب عنه غيرك.
sanction-let_stand = إبقاء القرار
sanction-lift = رفعه
sanction-standing = بشأن حسابك

## Held texts

held-title = الإشراف
held-lead = تقييمات تنتظر أن يقرأها أحد. موعد كل منها يوم واحد.
held-profiles = الملفات المعدّلة تنتظر هنا
held-coarse = كلمة نابية
held-contact = بيانات اتصال
held-elsewhere = مكان آخر
held-link = رابط
held-approve = السماح بالظهور
held-remove = منع الظهور
held-remove_help = يقرؤه الكاتب في رسالة بريد.

## Support

ticket-title = الدعم
ticket-lead = اسألنا ما تشاء. ترى موعد ردّنا على أبعد تقدير، ويصلك الجواب بالبريد أيضًا.
ticket-help_first = قد يكون الجواب في مركز المساعدة
ticket-own = أسئلتك
ticket-topic = عمّ تسأل؟
ticket-booking = درس
ticket-payment = المال
ticket-account = حسابك
ticket-technical = شيء لا يعمل
ticket-safety = السلامة
ticket-text = سؤالك
ticket-text_help = ما الذي فعلته وما حدث وما كنت تتوقعه.
ticket-ask = اسأل الدعم
ticket-about_lesson = نرى أي درس تقصد.
ticket-open = ينتظر جوابنا
ticket-answered = أُجيب عنه
ticket-solved = محلول
ticket-unsettled = غير محلول
ticket-overdue = متأخر
ticket-answer_by = نجيب قبل { $when }
ticket-settled_by = يُحل قبل { $when }
ticket-solved_lead = حُلّ هذا السؤال. اكتب أدناه إن بقي شيء.
ticket-reply = رسالتك
ticket-solve = حُلّ الأمر بالنسبة إليّ
ticket-say_and_solve = إرسال وإنهاء
ticket-support = الدعم
ticket-desk = الأسئلة
ticket-desk_lead = ما ينتظرنا أولًا، ثم حسب الدرجة والموعد.
ticket-tier = الدرجة { $tier }

## Answers that are ready

canned-title = أجوبة جاهزة
canned-refund = استرداد
canned-refund_text = مرحبًا { $name }، يمكنك طلب الاسترداد في صفحة الدرس. إذا مضى على الدرس أقل من 48 ساعة، فافتح نزاعًا هناك: عندئذ ينتظر الدخل حتى القرار.
canned-no_show = لم يحضر أحد
canned-no_show_text = مرحبًا { $name }، بعد عشر دقائق من البداية يمكنك القول في صفحة الدرس إن أحدًا لم يحضر. إذا غاب المعلّم، يعود كل المال إلى محفظتك فورًا.
canned-sign_in = تسجيل الدخول
canned-sign_in_text = مرحبًا { $name }، اطلب كلمة مرور جديدة في صفحة تسجيل الدخول؛ الرابط في البريد صالح ساعة. إذا كنت تستخدم خطوة ثانية وفقدت هاتفك، فرمز الاسترداد يكفي.
canned-payout = صرف الدخل
canned-payout_text = مرحبًا { $name }، يصبح الدخل متاحًا بعد 48 ساعة من الدرس؛ عندئذ تطلب صرفه في صفحة الصرف. طريقة الصرف الجديدة تنتظر يومين أولًا لسلامتك.
canned-more = طلب تفاصيل
canned-more_text = مرحبًا { $name }، شكرًا على رسالتك. لنساعدك نحتاج إلى المزيد: عن أي درس أو دفعة تسأل، وماذا قالت الصفحة؟

## The help centre

helping_centre-title = مركز المساعدة
helping_centre-lead = أجوبة قصيرة عن الدروس والمال والتعليم والسلامة.
helping_centre-find = عمّ تبحث؟
helping_centre-none = لم نجد شيئًا. جرّب كلمة أخرى أو اسأل الدعم.
helping_centre-person = ليس ما تبحث عنه؟
helping_centre-start = الخطوات الأولى
helping_centre-lessons = الدروس
helping_centre-money = المال
helping_centre-teaching = التعليم
helping_centre-family = العائلات
helping_centre-account = حسابك
helping_centre-safety = السلامة والقواعد
helping_centre-related = المزيد عن هذا
helping_centre-more = كيف يعمل هذا
helping_centre-helped = هل ساعدك هذا؟
helping_centre-yes = نعم
helping_centre-no = لا
helping_centre-helped_count =
    { $count ->
        [zero] لم يساعد أحدًا بعد
        [one] ساعد شخصًا واحدًا
        [two] ساعد شخصين
        [few] ساعد { $count } أشخاص
        [many] ساعد { $count } شخصًا
       *[other] ساعد { $count } شخص
    }

## The desk of the staff

desk-bookings = كل الدروس
desk-bookings_lead = بالاسم أو البريد أو الرقم؛ المرشّحات في العنوان.
desk-from = من
desk-to = إلى
desk-no_bookings = لا درس يطابق هذه المرشّحات.
desk-csv = تنزيل الجدول (CSV)
desk-change = تعديل درس
desk-change_what = ما الذي يتغير
desk-cancel_for_tutor = إلغاء عن المعلّم: يعود كل شيء
desk-cancel_for_student = إلغاء عن الطالب: حسب السياسة
desk-change_help = يقرؤه طرفا الدرس.
desk-change_now = تعديل الدرس
desk-took_place = انعقد الدرس: يُدفع للمعلّم
desk-not_held = لم ينعقد الدرس: يُرد كل شيء

unsure-title = دروس غير واضحة
unsure-lead = انتهى وقتها ولا تُظهر الغرفة ما حدث. يُسأل الطرفان أيضًا؛ وبعد يوم يُعد الدرس منعقدًا.
unsure-none = لا دروس غير واضحة.
unsure-ended = انتهى
unsure-student = الطالب في الغرفة
unsure-tutor = المعلّم في الغرفة
unsure-minutes =
    { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
unsure-settles = يُعد منعقدًا ابتداءً من
unsure-elsewhere = ربما كان اللقاء في مكان آخر
unsure-held = انعقد الدرس
unsure-not_held = لم ينعقد الدرس

desk-jobs = مهام تعذّر تنفيذها
desk-jobs_lead = فشلت بعدد المرات المسموح. أعد تنفيذها أو ضعها جانبًا مع السبب.
desk-retry = إعادة التنفيذ
desk-discard = وضعها جانبًا
desk-tries =
    { $count ->
        [zero] بلا محاولات
        [one] محاولة واحدة
        [two] محاولتان
        [few] { $count } محاولات
        [many] { $count } محاولة
       *[other] { $count } محاولة
    }
desk-health = حالة النظام
desk-well = كل شيء على ما يرام.
desk-unwell = هناك ما يحتاج إلى نظرة: انظر ما يفشل أو ينتظر طويلًا.
desk-database = قاعدة البيانات
desk-database_size = حجم القاعدة
desk-milliseconds = { $value } م.ث
desk-megabytes = { $value } م.ب
desk-seconds = { $value } ث
desk-connections = الاتصالات، الخاملة من الكل
desk-replica = نسخة القراءة
desk-replica_none = لا توجد
desk-replica_in_use = قيد الاستخدام
desk-replica_unknown = لم تُسأل بعد
desk-replica_behind = متأخرة كثيرًا، غير مستخدمة
desk-replica_gone = لا تستجيب، غير مستخدمة
desk-replica_no_standby = ليست نسخة من هذه القاعدة
desk-jobs_waiting = مهام منتظرة
desk-jobs_due = المستحقة منها
desk-oldest_due = أقدمها ينتظر
desk-jobs_dead = المتعذّرة
desk-mails_waiting = رسائل للإرسال
desk-promises = التزامات 30 يومًا
desk-promised = يعمل
desk-budget_left = التوقف المتبقي المسموح
desk-budget = { $left } من { $allowed } دقيقة
desk-promise_broken = لم يُلتزم به
desk-subscribers = مستمعو الأحداث
desk-lag = التأخر
desk-last_error = يفشل عند
desk-failing = يفشل

## The two ways to keep safe

safety-more = إبلاغ أو حظر
desk-title = المكتب
desk-lead = ما ينتظرك، والطريق إلى كل شيء آخر.
desk-rooms = كل شيء

fraud-title = اشتباه احتيال
fraud-lead = ما أحصته قواعد ثابتة، الأعلى أولًا. لا يترتب شيء حتى يقرره شخص.
fraud-fake_reviews = تقييمات
fraud-payment_velocity = مدفوعات
fraud-shared_places = عدة حسابات
fraud-large_booking = درس مرتفع الثمن
fraud-card_risk = بطاقة عليها خطر
fraud-click_fraud = نقرات على الإعلانات
fraud-credit_collusion = نقاط
fraud-referral_ring = دعوات
fraud-clicks_day = نقرات على إعلانات الآخرين في يوم: { $number }
fraud-clicks_rival = منها على إعلانات معلّمي المادة نفسها: { $number }
fraud-credits_ring = دروس بالنقاط مع طلاب من المكان نفسه خلال شهر: { $number }
fraud-credits_young = دروس بالنقاط مع حسابات حديثة خلال شهر: { $number }
fraud-referrals_held = مكافآت دعوات موقوفة خلال شهر: { $number }
fraud-early_warnings = مدفوعات أبلغ البنك أنها احتيال: { $number }
fraud-card_reviews = مدفوعات يراجعها مزوّد الدفع: { $number }
fraud-card_elevated = مدفوعات ببطاقة مرتفعة الخطر: { $number }
fraud-card_highest = مدفوعات ببطاقة في أعلى خطر: { $number }
fraud-score = الدرجة { $number }
fraud-found = اكتُشف { $when }
fraud-reviews_burst = تقييمات من حسابات حديثة في يوم: { $number }
fraud-reviews_ring = تقييمات من حيث يدخل المعلّم أيضًا: { $number }
fraud-topups_hour = مدفوعات خلال ساعة: { $number }
fraud-declined_hour = مدفوعات مرفوضة: { $number }
fraud-shared_accounts = حسابات أخرى بالشبكة والمتصفح نفسيهما: { $number }
fraud-booking_dollars = السعر بالدولار: { $number }
fraud-young_account = عمر الحساب أقل من أسبوع
fraud-reason_help = لفريقنا فقط. لتقييد حساب افتحه.
fraud-clear = لم يكن شيئًا
fraud-confirm = كان احتيالًا

eventlog-title = الأحداث
eventlog-lead = ما حدث أخيرًا، ومَن سمع به، وما نُحّي جانبًا. المحتوى لا يظهر: فهو عن أشخاص.
eventlog-kind = النوع
eventlog-kind_help = مثلًا booking أو booking.confirmed
eventlog-latest = الأحدث
eventlog-none = لا أحداث كهذه.
eventlog-waits = لم يُنشر بعد
eventlog-position = الموضع
eventlog-when = متى
eventlog-about = عن
eventlog-trace = المسار
eventlog-subscribers = مَن يسمع وكم تأخر
eventlog-subscriber = المشترك
eventlog-dead = لم يمكن التعامل معها
eventlog-none_dead = كل شيء تم التعامل معه.
eventlog-error = الخطأ
eventlog-quarantined = تقارير دفع معزولة
eventlog-quarantined_help = لا تخص مالًا لنا أو تذكر مبلغًا آخر، فلم تحرّك شيئًا.
eventlog-none_quarantined = لا شيء معزول.
eventlog-provider = المزوّد
eventlog-report = التقرير
maillog-title = الرسائل المرسلة
maillog-lead = ابحث ببريد كامل أو برقم حساب. ما كُتب في الرسالة لا يراه إلا من تصله.
maillog-address = البريد أو رقم الحساب
maillog-none = لم تُرسل أي رسالة إليه خلال آخر 90 يومًا.
maillog-subject = الموضوع
maillog-kind = النوع
maillog-made = كُتبت
maillog-sent = أُرسلت { $when }
maillog-held = تنتظر حتى { $when }
maillog-waiting = قيد الإرسال
maillog-dropped = لم تُرسل: قُرئت هنا من قبل أو أُوقفت
held-choose = اختيار
held-approve_chosen = السماح بظهور النصوص المختارة
