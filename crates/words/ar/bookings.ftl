### Booking, lessons, cancelling, the home page.

policy-flexible = مرنة: إلغاء مجاني حتى 4 ساعات قبل الدرس، ثم نصف السعر.
policy-standard = عادية: إلغاء مجاني حتى 24 ساعة قبل الدرس، ونصف السعر حتى 4 ساعات قبله، ثم السعر كاملًا.
policy-strict = صارمة: إلغاء مجاني حتى 48 ساعة قبل الدرس، ونصف السعر حتى 24 ساعة قبله، ثم السعر كاملًا.

book-title_with = احجز درسًا مع { $name }
book-subject = المادة
book-minutes_short = د
book-time = الوقت
book-topic = الموضوع
book-topic_help = سطر واحد يكفي ليستعدّ المعلّم.
book-goals = الأهداف
book-total = المجموع
book-charged_as = { $about }، وتُدفع { $amount }
book-no_fees = بلا رسوم إضافية.
book-choose_time = اختر وقتًا أولًا.
book-pay_and_book = ادفع { $amount } واحجز
book-pay_and_request = ادفع { $amount } وأرسل الطلب
book-pay_and_book_many = ادفع { $amount } واحجز الدروس ({ $count })
book-pay_and_request_many = ادفع { $amount } واطلب الدروس ({ $count })
book-sign_in_first = سجّل الدخول للحجز
book-verify_first = أكّد بريدك للحجز
book-balance = لديك { $amount } في محفظتك.
book-sponsored = الدفع على { $institution }.
book-sponsored_asks = الدفع على { $institution } بعد موافقتها.
book-top_up_first = اشحن { $amount } للحجز
book-own = هذه صفحتك. هنا يحجز الطلاب دروسك.

lesson-requested = بانتظار المعلّم
lesson-requested_own = بانتظار ردّك
lesson-scheduled = مؤكّد
lesson-active = جارٍ الآن
lesson-ended = اكتمل
lesson-not_held = لم يُعقد
lesson-declined = مرفوض
lesson-cancelled = ملغى
lesson-expired = بلا ردّ
lesson-confirm = تأكيد الدرس
lesson-cancel = إلغاء الدرس
lesson-decline = رفض
lesson-decline_reason = السبب
lesson-decline_help = سيرى الطالب هذه الرسالة.
lesson-with = مع
lesson-their_time = { $time } ({ $zone }) عند { $name }
lesson-your_time = بتوقيتك ({ $zone })
lesson-clocks_moved = غيّر قانون جديد التوقيت الرسمي في { $zone }. يبقى الدرس بتوقيت المكان في الساعة المتفق عليها.
lesson-clocks_before = كان بتوقيتك: { $before }.
lesson-clocks_kept = غيّر قانون جديد التوقيت الرسمي في { $zone } ولم يمكن نقل الدرس معه. يبدأ في وقته السابق نفسه، لكن الساعة هناك غير المتفق عليها.
lesson-when = الموعد
lesson-payment = الدفع
lesson-earnings = دخلك
lesson-earnings_tutor = دخل المعلّم
lesson-fee = العمولة
lesson-reason = السبب
lesson-policy = الإلغاء
lesson-again = احجز من جديد
lesson-here = أنت هنا
lesson-as_tutor = معلّم
lesson-as_student = طالب
lesson-clock_own = بتوقيتك ({ $zone })
lesson-clock_their = بتوقيت { $name } ({ $zone })
lesson-agreed = ما اتُّفق عليه
lesson-asked_for = ما طُلب
lesson-lesson = الدرس

paid-pending = قيد الدفع
paid-held = محجوز ولم يُخصم
paid-captured = مدفوع
paid-kept = محفوظ لك حتى الدرس
paid-voided = أُلغي الحجز المالي ولم يُخصم شيء
paid-part_refunded = أُعيد { $amount }
paid-refunded = أُعيد { $amount }

lessons-list = دروسك
lessons-upcoming = القادمة
lessons-past = السابقة
lessons-cancelled = الملغاة
lessons-none_title = لا دروس هنا بعد

cancel-title = إلغاء هذا الدرس؟
cancel-reason = السبب
cancel-submit = إلغاء الدرس
cancel-keep = الإبقاء على الدرس
cancel-refund = يسترد الطالب
cancel-refund_own = تسترد
cancel-kept = رسوم الإلغاء
cancel-journal = عرض تفاصيل الدفع
cancel-account = الحساب
cancel-amount = المبلغ

home-hello = مرحبًا { $name }
home-earned_pending = دخل معلّق (يتاح بعد 48 ساعة)
home-earned_available = دخل متاح
home-wallet = المحفظة
home-profile_title = عرّف الطلاب بنفسك
home-profile_text = اكتب ملفك. وبعد مراجعة قصيرة يستطيع الطلاب العثور عليك والحجز معك.
home-profile_action = كتابة ملفي
home-requests = طلبات تنتظر ردّك
home-none_title = لا دروس قادمة
home-none_text = ما رأيك في تعلّم شيء جديد؟
home-pending_text = ملفك قيد المراجعة. حدّد أوقاتك في هذه الأثناء ليتمكّن الطلاب من الحجز فور نشره.
home-teach_text = يحجز الطلاب الأوقات التي تعرضها.
home-admin_text = تحقّق من وجود معلّمين جدد بانتظار موافقتك.
home-later = لاحقًا
home-children = دروس أطفالك
home-queues = بانتظارك
home-queues_idle = لا شيء بالانتظار.
home-look = فتح
home-next = الدرس التالي
home-now = الآن
home-in_minutes =
    { $count ->
        [zero] الآن
        [one] بعد دقيقة
        [two] بعد دقيقتين
        [few] بعد { $count } دقائق
        [many] بعد { $count } دقيقة
       *[other] بعد { $count } دقيقة
    }
home-in_hours =
    { $count ->
        [zero] خلال أقل من ساعة
        [one] بعد ساعة
        [two] بعد ساعتين
        [few] بعد { $count } ساعات
        [many] بعد { $count } ساعة
       *[other] بعد { $count } ساعة
    }
home-open = عرض الدرس
home-waiting = بانتظار الردّ
home-on_hold = محجوز لدروس قادمة

timeline-label = أين وصل هذا الدرس
timeline-done = تمّ
timeline-answer = الرد
timeline-lesson = الدرس
timeline-by = قبل { $at }
timeline-until = الآن، حتى { $at }
timeline-after = بعد الدرس

next-wait_title = بانتظار { $name }
next-wait_text = يصل الردّ من { $name } قبل { $at }. المبلغ { $amount } محجوز، ولا تدفع إلا عند القبول.
next-answer_title = طلب ينتظر ردّك: { $name }
next-answer_text = يُرجى الردّ قبل { $at }. بعد ذلك ينتهي الطلب ويعود المال إلى الطالب ({ $name }).
next-choose_title = اقتراح وقت آخر من { $name }
next-choose_text = لا يتغير شيء قبل موافقتك، ويبقى السعر كما هو.
next-choose_by = اختر قبل { $at }. بعد ذلك ينتهي الطلب ويعود إليك المبلغ المحجوز. يبقى السعر كما هو.
next-suggested_text = اقترحت: { $when }. يصل الردّ من { $name } قبل { $at }.
next-starts = يبدأ { $when }
next-running = درسك جارٍ الآن
next-prepare_text = يمكنك الانضمام ابتداءً من { $at }. أضفه إلى تقويمك كي لا يفوتك.
next-room_text = تلتقيان هنا في الغرفة حتى { $at }.
next-own_link = رابط المعلّم
next-held = عُقد هذا الدرس
next-held_text = { $amount } متاح ابتداءً من { $at }.
next-earned_text = كسبت { $amount }.
next-review_title = كيف كان درسك؟
next-review_text = أخبر { $name } والطلاب الآخرين كيف كان الدرس. لن يستغرق ذلك سوى دقيقة.
next-link = اللقاء هنا:
next-withdraw = سحب الطلب
next-join = الانضمام إلى الدرس
next-new_window = (يفتح نافذة جديدة)
next-calendar = الإضافة إلى التقويم
next-see_tutor = الذهاب إلى صفحة { $name }

numbers-title = آخر 30 يومًا
numbers-lessons = الدروس
numbers-hours = ساعات الدروس
numbers-earned = الدخل
numbers-response = مدة الرد
numbers-more = أكثر بمقدار { $amount } من الثلاثين يومًا السابقة
numbers-less = أقل بمقدار { $amount } من الثلاثين يومًا السابقة
numbers-same = كما في الثلاثين يومًا السابقة
numbers-first = لا توجد فترة سابقة للمقارنة بعد

report-title = الإبلاغ عن مشكلة
report-told = أخبرتنا في { $at }:
report-answered = ردّنا:
report-next = يقرأه فريقنا ويردّ بالبريد. ولن يعرف أحد غيره من كتب.
report-reason = ما الذي حدث خطأ؟
report-text = ماذا حدث؟
report-text_help = لا يقرأ هذا إلا فريقنا.
report-submit = إرسال البلاغ
report-tutor_no_show = لم يحضر المعلّم
report-student_no_show = لم يحضر الطالب
report-technical = تعطّل الصوت أو الصورة أو الرابط
report-quality = لم يكن الدرس كما اتفقنا
report-conduct = أساء أحدهم التصرف
report-billing = مشكلة في الدفع
report-child_safety = قد يكون طفل في خطر
report-other = شيء آخر
report-queue = البلاغات
report-queue_none = لا شيء ينتظرك.
report-answer = الردّ
report-answer_text = ردّك
report-answer_help = يصل هذا إلى من أبلغ.
report-help = هل من خطأ؟
report-help_text = أخبرنا بما حدث. سيقرأه أحدنا ويصلك ردّه بالبريد.

approval-title = ينتظر قرارك
approval-who = { $child }: طلب درس
approval-until = قرّر قبل { $at }. يبقى الوقت محفوظًا حتى ذلك الحين.
approval-approve = قبول ودفع { $amount }
approval-decline = رفض
approval-reason = السبب (اختياري)
approval-waits = ينتظر والديك
approval-waits_text = يقرّر والداك قبل { $at }. يبقى الوقت محفوظًا لك حتى ذلك الحين.
approval-waits_institution = ينتظر مؤسستك
approval-waits_institution_text = تقرّر مؤسستك قبل { $at }. يبقى الوقت محفوظًا لك حتى ذلك الحين.
approval-decide_text = طلب طفلك ({ $child }) هذا الدرس. قرّر قبل { $at }؛ يبقى الوقت محفوظًا حتى ذلك الحين.
approval-decide = اتخاذ القرار
approval-ask = طلب الموافقة من والديّ
approval-asked = وصل طلبك إلى والديك. سنخبرك بما يقرّران.
approval-asked_institution = وصل طلبك إلى مؤسستك. سنخبرك بما تقرّر.
approval-whom = لمن الدرس؟
approval-for_me = لي
approval-home =
    { $count ->
        [zero] { $count } من طلبات أطفالك ينتظر قرارك.
        [one] طلب واحد من أطفالك ينتظر قرارك.
        [two] طلبان من أطفالك ينتظران قرارك.
        [few] { $count } طلبات من أطفالك تنتظر قرارك.
        [many] { $count } طلبًا من أطفالك ينتظر قرارك.
       *[other] { $count } طلب من أطفالك ينتظر قرارك.
    }
approval-parent_pays = القرار والدفع لوالديك.

spending-title = الإنفاق
spending-week = هذا الأسبوع
spending-month = هذا الشهر
spending-left = المتبقي
spending-no_lessons = لا دروس بعد. تظهر هنا حالما يُحجز درس.

other-title = وقت آخر مقترح
other-waits = أوقات أخرى مقترحة
other-keep_at = إبقاء { $when }
other-none_of_them = لا يناسبني أي منها
other-say_why = ذكر السبب
other-their_clock = الوقت الصغير هو ما يراه { $name } في { $zone }.
other-own = اقترحت: { $when }. لم يصل ردّ من { $name } بعد.
other-accept = موافقة: { $when }
other-suggest = اقتراح وقت آخر
other-lead = لا بد من موافقة { $name } أولًا. يبقى السعر كما هو.
other-lead_many = اختر حتى { $count } أوقات. يختار الطالب واحدًا منها فيتأكد الدرس.
other-send = اقتراح هذا الوقت
other-send_many = اقتراح هذه الأوقات
other-back = العودة إلى الدرس

took_place-title = هل جرى الدرس؟
took_place-text = لم يكن الدرس في غرفتنا، فلا نعرف هل جرى. أكّد أنه جرى: ما إن يؤكد { $name } ذلك أيضًا حتى يُحسم الأمر. وإلا فسيُعدّ منعقدًا بعد يوم من نهايته.
took_place-button = نعم، جرى
absent-title = لم يحضر أحد ({ $name })؟
absent-refunded = انتظرت بلا جدوى؟ أخبرنا ويعود إليك السعر كاملًا فورًا.
absent-paid = انتظرت بلا جدوى؟ أخبرنا ويُدفع لك كما لو عُقد الدرس.
absent-button = إبلاغ عن الغياب ({ $name })

replace-title = معلّم آخر متاح
replace-text = وجدنا معلّمًا آخر للمادة نفسها: { $when }. الوقت غير محجوز لك.
replace-money = عاد المال إلى محفظتك.
replace-button = عرض هذا الوقت

feed-lead = دروسك في التقويم الذي تستخدمه كل يوم.
feed-address = عنوان لتقويمك
feed-help = اشترك في هذا العنوان من تطبيق التقويم لديك لتظهر التغييرات فيه تلقائيًا. احتفظ به لنفسك: من يعرفه يرى دروسك.
feed-open = إضافة إلى تقويمي
feed-rotate = إنشاء عنوان جديد
feed-rotate_help = يتوقف العنوان القديم عن العمل في كل تقويم يستخدمه.
feed-next = الدروس القادمة
feed-none = لا دروس بعد
feed-none_text = حالما يُحجز درس يظهر هنا وفي تقويمك.

figures-lead = دروسك في الأشهر الستة الماضية.
figures-before = { $value } في نصف السنة السابق
figures-percent = { $count } بالمئة
figures-lessons = دروس قدّمتها
figures-students = الطلاب
figures-strikes = دروس فائتة
figures-acceptance = طلبات مقبولة
figures-completion = دروس عُقدت من المتفق عليها
figures-retention = طلاب عادوا
figures-rating = التقييم
figures-rating_lately = التقييم الأخير
figures-response = زمن الرد
figures-advice = ما يفيد أكثر
figures-fine = كل شيء على ما يرام. لا حاجة إلى تغيير.
figures-attend = احضر كل درس اتفقت عليه. إن تعذّر ذلك فاقترح وقتًا آخر قبل بدايته.
figures-keep = قلّل الإلغاء: حدّث أوقاتك كي لا يحجز أحد وقتًا لا يناسبك.
figures-answer = اقبل طلبات أكثر أو ردّ بأوقات أخرى: يتذكر الطلاب من وجد حلًا.
figures-answer_sooner = ردّ أسرع: يحجز معظم الطلاب مع من يرد أولًا.

repeat-label = التكرار
repeat-once = مرة واحدة
repeat-weekly = كل أسبوع، عدد الدروس: { $count }
repeat-biweekly = كل أسبوعين، عدد الدروس: { $count }
repeat-help = يُدفع ثمن كل درس ويُلغى على حدة. وتُتجاوز الأوقات المحجوزة وسترى أيّها.

series-open = عرض السلسلة كاملة
series-more = + { $count } أخرى من السلسلة
series-count = الدروس
series-each = لكل درس
series-on_hold = محجوز
series-answer_by = الرد قبل
series-only_accepted = تدفع ثمن الدروس المقبولة فقط، ويعود الباقي إلى محفظتك فورًا.
series-lead = دائمًا في الوقت نفسه بتوقيت المعلّم.
series-skipped = غير محجوزة
series-taken = كان الوقت محجوزًا.
series-away = المعلّم غير متاح حينها.
series-own = كان لديك درس آخر حينها.
series-money = لم يكن في المحفظة ما يكفي.
series-clock = تتغيّر الساعة في ذلك اليوم، فلا وجود لهذا الوقت.
series-cancel = إلغاء كل الدروس القادمة
series-cancel_help = يعتمد ما تستردّه على قرب موعد كل درس.

hold-keep = حجز الوقت 10 دقائق
hold-kept = محجوز لك حتى { $time }. لا يمكن لأحد غيرك حجزه قبل ذلك.
hold-release = التخلي عنه
hold-clock = الوقت المتبقي
hold-left =
    { $count ->
        [zero] انتهت مهلة حجز هذا الوقت.
        [one] بقيت دقيقة واحدة لحجز هذا الوقت.
        [two] بقيت دقيقتان لحجز هذا الوقت.
        [few] بقيت { $count } دقائق لحجز هذا الوقت.
        [many] بقيت { $count } دقيقة لحجز هذا الوقت.
       *[other] بقيت { $count } دقيقة لحجز هذا الوقت.
    }
hold-over = لم يعد هذا الوقت محجوزًا لك. ما زال حجزه ممكنًا ما لم يسبقك أحد.

rate-title = كيف كان درسك؟
rate-title_own = كيف كان { $name } في الدرس؟
rate-lead = يظهر هذا لـ{ $name } بعد كتابة تقييمه، أو بعد أسبوعين على الأكثر.
rate-overall = بوجه عام
rate-prepared = التحضير للدرس
rate-took_part = المشاركة في الدرس
rate-on_time = الالتزام بالموعد
rate-comment = بكلماتك
rate-comment_help = يقرأ الجميع هذا في صفحة { $name }.
rate-comment_help_own = لا يقرأ هذا إلا طالبك والمعلّمون الذين يطلب منهم درسًا.
rate-send = إرسال تقييمي
rate-own = تقييمك
rate-of = تقييم { $name }
rate-held = تقييمك ينتظر حتى نقرأه، يومًا على الأكثر: فيه بيانات اتصال أو رابط أو كلمة نابية. عدّله فيظهر فورًا.
rate-hidden = لا يقرأ هذا سواك إلى أن يُكتب تقييم { $name }، أو حتى { $at }.
rate-waits = وصل تقييم { $name }. تقرؤه بعد أن تكتب تقييمك.
rate-none = لم يُكتب تقييم { $name } بعد.
rate-edit = تعديل تقييمي
rate-save = حفظ تقييمي
rate-stars_fixed = تقييمك منشور: ما زال بوسعك تعديل الكلمات، أما النجوم فلا.
rate-edited = عُدّل
rate-reply_of = ردّ { $name }
rate-reply = الردّ على هذا التقييم
rate-reply_text = ردّك
rate-reply_help = يظهر للجميع تحت التقييم، ولا يمكن تعديله لاحقًا.
rate-reply_send = نشر ردّي
rate-helpful = مفيد
rate-helpful_off = لم يعد مفيدًا
rate-helped =
    { $count ->
        [zero] لم يُفد أحدًا بعد
        [one] أفاد شخصًا واحدًا
        [two] أفاد شخصين
        [few] أفاد { $count } أشخاص
        [many] أفاد { $count } شخصًا
       *[other] أفاد { $count } شخص
    }
next-write_review = كتابة تقييم
next-review_student = تقييم الطالب

notes-title = ملاحظات
notes-lead = دوّن ما أنجزتماه وما يأتي بعده: يبدأ الدرس القادم من حيث انتهى هذا.
notes-topics = ما أنجزناه
notes-homework = الواجب
notes-next_steps = في المرة القادمة
notes-shared_help = يقرأ طالبك هذه الأجزاء الثلاثة بعد بدء الدرس، ومعه وليّ الأمر إن كان طفلًا.
notes-private = لك وحدك
notes-private_help = لا يقرأ هذا أحد سواك.
notes-write = كتابة ملاحظات
notes-edit = تعديل الملاحظات
notes-save = حفظ الملاحظات

materials-title = ملفات
materials-none = لا ملفات بعد. يمكن لكليكما إضافتها قبل الدرس وبعده.
materials-add = إضافة ملف
materials-help = PDF أو Word أو صور أو MP4 أو ZIP، حتى 25 ميغابايت.
materials-send = إرسال الملف
materials-remove = إزالة

students-title = طلابك
students-lead = كل من حجز لديك أو طلب منك درسًا.
students-none = لا طلاب بعد
students-none_text = فور وصول أول طلب ستجد الطالب هنا. يحجز الطلاب الأوقات التي تعرضها.
students-all = كل الطلاب
students-lessons =
    { $count ->
        [zero] لا دروس بعد
        [one] درس واحد
        [two] درسان
        [few] { $count } دروس
        [many] { $count } درسًا
       *[other] { $count } درس
    }
students-next = الدرس القادم { $when }
students-last = آخر درس { $when }
students-no_notes = لا ملاحظات بعد. اكتبها في صفحة أحد الدروس.
students-reviews = ما يقوله المعلّمون

group-title = دروس جماعية
group-lead = تعلّم مع مجموعة: معلّم واحد وبضعة طلاب وسعر أقل.
group-none = لا دروس جماعية الآن
group-none_text = يضيف المعلّمون دروسًا جديدة باستمرار. وحتى ذلك الحين، ابحث عن معلّم لك وحدك.
group-off = أُلغي
group-yours = لديك مقعد
group-full = اكتملت المقاعد
group-free =
    { $count ->
        [zero] لا مقاعد
        [one] بقي مقعد واحد
        [two] بقي مقعدان
        [few] بقيت { $count } مقاعد
        [many] بقي { $count } مقعدًا
       *[other] بقي { $count } مقعد
    }
group-all = كل الدروس الجماعية
group-open = عرض الدرس الجماعي
group-place = مقعد في هذا الدرس
group-price = سعر المقعد
group-price_in = سعر المقعد ({ $currency })
group-seats = المقاعد
group-seats_of = { $free } من { $count } خالية
group-give_back = إعادة مقعدي
group-waiting =
    { $count ->
        [zero] لا أحد في قائمة الانتظار.
        [one] في قائمة الانتظار شخص واحد.
        [two] في قائمة الانتظار شخصان.
        [few] في قائمة الانتظار { $count } أشخاص.
        [many] في قائمة الانتظار { $count } شخصًا.
       *[other] في قائمة الانتظار { $count } شخص.
    }
group-cancel = إلغاء هذا الدرس الجماعي
group-cancel_help = يستردّ الجميع السعر كاملًا ويصلهم الخبر بالبريد.
group-teach_title = دروسك الجماعية
group-teach_lead = درس واحد لعدّة طلاب، ويدفع كل طالب ثمن مقعده. يُحجز الوقت فور عرضه.
group-new = عرض درس جماعي
group-name = العنوان
group-name_help = موضوع الدرس في كلمات قليلة.
group-about = ما ستفعلونه معًا
group-date = اليوم
group-length = المدة
group-offer = عرض هذا الدرس
group-edit = تعديل العنوان والوصف
group-edit_help = يبقى الوقت والمقاعد والسعر كما حُجزت.

waiting-title = قوائم الانتظار
waiting-lead = الأولوية لمن سبق. ونحتفظ لك بما يخلو حتى ساعتين.
waiting-none = لا تنتظر شيئًا
waiting-none_text = حين يكتمل درس، يمكنك الانضمام إلى قائمة الانتظار.
waiting-place = رقمك في الصف { $count }
waiting-join = الانضمام إلى قائمة الانتظار
waiting-leave = مغادرة هذه القائمة
waiting-offer = خالٍ لك: { $when }
waiting-until = محفوظ لك حتى { $at }، ثم يُسأل من يليك.
waiting-claim = حجز الآن
waiting-tutor = أخبرني حين يخلو وقت
waiting-tutor_help = إذا أُلغي درس في هذه الأيام حفظنا لك الوقت وراسلناك.
waiting-from = من
waiting-to = إلى

series-price = تغيّر سعر المعلّم.
helping-title = طلب المساعدة
helping-lead = اكتب ما تحتاجه. يردّ معلّمو المادة بسعر وأوقات، فاختر واحدًا ويُحجز الدرس.
helping-others = طلبات يمكنك الردّ عليها
helping-own = طلباتك
helping-ask = طلب جديد
helping-request = طلب مساعدة
helping-text = فيمَ تحتاج إلى مساعدة؟
helping-text_help = أين تعثّرت، وماذا جرّبت، ومتى تحتاجه. من دون عنوان أو رقم هاتف من فضلك.
helping-budget = ميزانية الدرس
helping-times = متى يناسبك الوقت؟
helping-from = من
helping-until = إلى
helping-send = إرسال إلى المعلّمين
helping-offered = تم الردّ
helping-open = مفتوح
helping-accepted = محجوز
helping-closed = مغلق
helping-lapsed = منتهٍ
helping-open_until = مفتوح حتى { $date }
helping-no_offers = لا ردود بعد. يردّ المعلّمون عادة خلال يوم.
helping-take = حجز { $time }
helping-lesson = عرض الدرس
helping-close = إغلاق هذا الطلب
helping-offer = عرض درس
helping-message = رسالتك
helping-price = سعر الدرس
helping-starts = الأوقات التي تقترحها (حتى خمسة)
helping-offer_send = إرسال العرض
helping-offers =
    { $count ->
        [zero] لا ردود
        [one] رد واحد
        [two] ردّان
        [few] { $count } ردود
        [many] { $count } ردًا
       *[other] { $count } رد
    }

### Cases about lessons.

cases-title = نزاع
cases-lead = يقرأ أحد أعضاء فريقنا ممن لا صلة له بالدرس ما يقوله الطرفان ويحسم خلال يومين. وحتى ذلك الحين يبقى المبلغ محجوزًا.
cases-both_read = يقرأ هذا الطرف الآخر وفريقنا.
cases-submit = افتح النزاع
cases-not_now = يمكن فتح نزاع خلال 48 ساعة بعد درس مدفوع. ما زال بإمكانك أن تخبرنا بما حدث.
cases-own = نزاعاتك
cases-own_lead = ما هو مفتوح بشأن دروسك وما حُسم.
cases-no_own = لا نزاعات
cases-no_own_text = إذا ساء درس فافتح نزاعًا من صفحته خلال 48 ساعة.
cases-queue = النزاعات
cases-queue_lead = نزاعات تنتظر الحسم، الأقرب موعدًا أولًا.
cases-open = مفتوح
cases-decided = حُسم
cases-requested = طُلب الدرس
cases-answered = أجاب المعلّم
cases-start = موعد البدء
cases-end = موعد الانتهاء
cases-closed = انتهى
cases-opened = فُتح النزاع
cases-full = يُعاد المبلغ كله
cases-partial = يُعاد جزء
cases-none = لا يُعاد شيء
cases-went_back = أُعيد إلى من دفع: { $amount }
cases-waits = الحسم في موعد أقصاه { $when }. وحتى ذلك الحين يبقى المبلغ محجوزًا.
cases-until = الموعد: { $when }
cases-lesson = الدرس
cases-paid = المدفوع
cases-timeline = ما حدث ومتى
cases-said = ما يقوله الطرفان
cases-student = طالب
cases-tutor = معلّم
cases-add = أضف إفادة
cases-send = أرسل
cases-decide = حسم نزاع
cases-decision = القرار
cases-amount = المبلغ المُعاد
cases-amount_help = للجزء فقط.
cases-look = معاينة القرار
cases-tutor_keeps = يحتفظ المعلّم
cases-note = السبب
cases-note_help = يقرأه الطرفان.
cases-decide_now = احسم
cases-propose = اقتراح
cases-second = فوق { $limit } يقرر شخصان: يجب أن يصل شخص آخر إلى القرار نفسه.
cases-proposed = يقترح { $name } إعادة { $amount }.
cases-times_proposed = اقتُرحت أوقات أخرى
cases-moved = نُقل إلى وقت آخر
cases-money_held = حُجز السعر
cases-money_taken = خُصم السعر
cases-money_earned = دُفع ثمن الدرس
cases-money_back = أُعيد المبلغ
cases-money_cleared = الدخل متاح
cases-reminded = أُرسل تذكير
cases-bank_asked = طلب حامل البطاقة المال من بنكه
cases-bank_decided = قرّر البنك
cases-wrote = رسائل حتى ذلك الوقت: { $number }
cases-joined = دخول الغرفة
cases-left = مغادرة الغرفة
cases-dropped = انقطاع الاتصال
cases-returned = عودة إلى الغرفة
cases-offered = قُدّم اقتراح
cases-accepted = قُبل الاقتراح
cases-appealed = قُدّم اعتراض
cases-appeal_decided = حُسم الاعتراض
cases-overdue = متأخر
cases-answer_until = الرد الأول في موعد أقصاه { $when }
cases-policy = سياسة الإلغاء
cases-presence = في غرفة الدرس
cases-presence_minutes = الطالب { $student } د، المعلّم { $tutor } د، معًا { $together } من { $planned } د
cases-evidence = ملفات
cases-file_add = إضافة ملف
cases-file_help = PDF أو JPEG أو PNG أو MP4، حتى { $megabytes } ميغابايت لكل ملف. يمكن للطالب والمعلّم وفريقنا فتحه.
cases-file_shows = ماذا يُظهر؟
cases-file_send = إرسال الملف
cases-proposal = الاقتراح
cases-proposal_lead = تقترح هذا قواعد ثابتة. يُنفَّذ فور قبول الاثنين، وإلا يحسم شخص.
cases-proposal_back = يُعاد: { $amount }
cases-proposal_until = يمكن قبوله حتى { $when }.
cases-proposal_comes = يأتي الاقتراح حين يقول الاثنان ما حدث، في موعد أقصاه { $when }.
cases-accept = قبول الاقتراح
cases-accepted_student = قبل الطالب.
cases-accepted_tutor = قبل المعلّم.
cases-agreed = قبل الاثنان الاقتراح.
cases-appeal = اعتراض
cases-appeal_lead = يمكنك الاعتراض مرة واحدة حتى { $when }. عندها يحسم شخص آخر نهائيًا. وما أُعيد إلى الطالب لا يُسترد منه.
cases-appeal_reason = ما الذي فات؟
cases-appeal_send = إرسال الاعتراض
cases-appeal_waits = ينظر شخص آخر في الأمر مجددًا، في موعد أقصاه { $when }.
cases-stands = يبقى القرار الأول
cases-raised = يُعاد مبلغ أكبر
cases-lowered = كان المعلّم محقًا؛ ويحتفظ الطالب بما أُعيد
cases-further = أُعيد بالاعتراض: { $amount }
cases-survey = كيف جرى التعامل مع هذا؟
cases-survey_rating = من 1 (سيئ) إلى 5 (جيد)
cases-survey_comment = ما الذي يمكن تحسينه؟
cases-survey_send = إرسال التقييم
cases-similar = نزاعات مشابهة
cases-similar_days = خلال { $days } يومًا: الكل { $full }، جزء { $partial }، لا شيء { $none }.
cases-similar_median = في الوسط أُعيد { $percent } من السعر.
cases-templates = نصوص للبدء
cases-template_full = تُظهر غرفة الدرس وأقوال الطرفين أن الدرس لم يُعطَ كما اتُّفق، ولم يكن ذلك بسبب الطالب. يُعاد السعر كاملًا.
cases-template_partial = أُعطي جزء من الدرس كما اتُّفق ولم يُعطَ جزء آخر. يُعاد الجزء الضائع.
cases-template_none = أُعطي الدرس كما اتُّفق، أو فات دون أن يكون المعلّم سببًا. لا يُعاد شيء هذه المرة.
cases-use_full = استخدام: يُعاد الكل
cases-use_partial = استخدام: يُعاد جزء
cases-use_none = استخدام: لا يُعاد شيء
cases-not_taken_back = أُعيد { $amount } من قبل ويحتفظ به الطالب. ويقرأ المعلّم أنه كان محقًا.
cases-figures = آخر { $days } يومًا
cases-waiting = قيد الانتظار
cases-answered_in_time = الرد الأول خلال { $hours } س
cases-decided_in_time = حُسم خلال { $hours } س
cases-rated = تقييم الاثنين

### The cockpit and the student’s home.

cockpit-today = اليوم
cockpit-commission = العمولة: { $count }%
cockpit-until = اكسب { $amount } أخرى فتنخفض إلى { $count }%.
cockpit-lowest = بلغت أدنى عمولة.
cockpit-months = دروس الأشهر الستة الأخيرة
cockpit-goals = أهدافك
cockpit-homework = الواجب المنزلي
cockpit-again = احجز مرة أخرى
cockpit-book_again = اختر وقتًا
# Refunds after a lesson.
risky-title = مدفوعات محفوفة بالمخاطر
risky-lead = مدفوعات بالبطاقة تنتظر قرارك قبل تحصيل أي مبلغ.
risky-none = لا توجد مدفوعات محفوفة بالمخاطر في الانتظار.
risky-of = { $payer } يدفع إلى { $tutor }
risky-look = اتخاذ القرار
risky-lapses = محجوز حتى
risky-approve = موافقة
risky-approve_help = يُحصَّل المبلغ في موعده، ويبقى الدرس كما هو.
risky-decline = رفض
risky-decline_help = يُلغى الحجز على البطاقة ويُلغى الدرس، وتصل إلى { $payer } رسالة تشرح كيفية الحجز من جديد.
risky-reason = السبب
risky-reason_help = لن يراه إلا الفريق.
risky-approved = تمت الموافقة
risky-declined = مرفوض
risky-waits = في الانتظار
risky-if_declined = عند الرفض
refund-title = ردّ المدفوعات
refund-lead = طلبات الطلاب، وما يحتاج إلى موافقة شخص ثانٍ.
refund-none = لا طلب رد ينتظر.
refund-ask = طلب رد الثمن
refund-ask_lead = أخبرنا لماذا يجب رد ثمن هذا الدرس. نحن نقرر، ويصلك الجواب بالبريد.
refund-reason = السبب
refund-send = إرسال الطلب
refund-asked = طلبت رد الثمن. يصلك الجواب بالبريد.
refund-done = عاد إليك { $amount }.
refund-declined = لم نرد ثمن هذا الدرس.
refund-why = كُتب: { $reason }
refund-from_staff = بدأه الفريق.
refund-look = عرض التفاصيل
refund-of = { $payer } عن درس مع { $tutor }
refund-amount = المبلغ بعملة { $currency }
refund-most = بحد أقصى { $amount }
refund-preview = معاينة الردّ
refund-answer = ما يُقال لمن دفع
refund-give = رد { $amount }
refund-propose = اقتراح { $amount }
refund-second = فوق { $limit } يقرر شخصان: يجب أن يوافق شخص آخر من المالية.
refund-waiting_second = ينتظر شخصًا ثانيًا
refund-waits = بانتظار القرار
refund-badge_done = تم الردّ
refund-badge_declined = لم يُردّ
refund-proposed = يقترح { $name } مبلغ { $amount }.
refund-agree = الموافقة والرد
refund-decline = عدم الرد
refund-advance = دفعته المنصة مقدمًا
refund-debt = دين على المعلّم
refund-debts = ديون المعلّمين
refund-card = بطاقة الطالب
refund-promo = خصومات المنصة
book-by_card = بطاقة
book-pay_by_card = الدفع بالبطاقة بدلًا من ذلك
next-pay_title = بانتظار بطاقتك
next-pay_text = الموعد محجوز لك حتى { $at }. ادفع { $amount } قبل ذلك ليُرسل طلبك.
next-pay_act = ادفع بالبطاقة
book-converted = تدفع { $paid } من محفظتك مقابل { $amount } (السعر: { $source }، { $date }). وأي استرداد يكون بالسعر نفسه.
lessons-asked = الطلبات
lessons-asked_lead = طلاب يرغبون في درس معك. أمامك 24 ساعة للرد.
lessons-asked_none = لا أحد ينتظر ردًّا
lessons-asked_none_text = تظهر الطلبات الجديدة هنا وتصل إلى بريدك. كلما زادت أوقاتك المفتوحة زادت الطلبات.

now-title = مساعدة خلال دقائق
now-lead = ربع ساعة مع معلّم متفرّغ الآن. لا تدفع إلا عندما يوافق أحدهم.
now-option = { $subject } – ابتداءً من { $price }، المتفرّغون: { $count }
now-topic = ما الذي توقّفت عنده؟
now-topic_help = سطر واحد للمعلّم. من فضلك دون عناوين أو أرقام هواتف.
now-max = أعلى سعر
now-max_help = إن تركته فارغًا فلن يُستبعد أحد بسبب السعر.
now-ask = اسأل الآن
now-nobody = لا أحد متفرّغ الآن
now-nobody_text = اسأل كتابةً: يجيبك المعلّمون بسعر ومواعيد.
now-waiting = نبحث لك عن أحدهم
now-offered = نسأل أحدهم الآن
now-how = نسأل المعلّمين واحدًا بعد الآخر، دقيقة لكل منهم. تتحدّث الصفحة من تلقاء نفسها.
now-asked = سُئل حتى الآن: { $count }
now-until = نبحث حتى { $time }.
now-cancel = أوقف البحث
now-accepted = وافق أحدهم
now-accepted_text = يبدأ درسك بعد لحظات، وتلتقيان هناك.
now-open = إلى الدرس
now-expired = لم ينجح الأمر هذه المرة
now-nobody_came = لم يستطع أحد الحضور خلال عشر دقائق. لم تدفع شيئًا.
now-could_not_pay = وافق أحدهم، لكن رصيدك لم يعد يكفي. لم تدفع شيئًا.
now-learner_busy = وافق أحدهم، لكن كان في التقويم أمر آخر. لم تدفع شيئًا.
now-may_not_book = لا يمكنك حجز دروس حاليًا. لم تدفع شيئًا.
now-cancelled = أوقفتَ البحث
now-again = اسأل مرة أخرى
now-book = احجز موعدًا بدلًا من ذلك
now-teach_title = متفرّغ الآن
now-teach_lead = قل إنك متفرّغ، فيُحال إليك من يحتاج إلى مساعدة في هذه الدقيقة، واحدًا بعد الآخر. لديك دقيقة للرد؛ والعبرة بتقويمك لا بساعاتك.
now-free_until = أنت متفرّغ حتى { $time }
now-not_free = لا يُحال إليك أحد الآن
now-how_long = كم من الوقت أنت متفرّغ؟
now-start = أنا متفرّغ الآن
now-stop = لم أعد متفرّغًا
now-offer = { $student } يحتاج إلى مساعدة الآن
now-offer_until = أجب قبل { $time }؛ بعد ذلك يُسأل غيرك.
now-price = { $price } مقابل { $count } دقيقة
now-accept = اقبل وابدأ
now-decline = ليس الآن
now-none = لا أحد يسأل الآن. تتحدّث الصفحة من تلقاء نفسها.

trial-title = درس تجريبي
trial-title_with = درس تجريبي مع { $name }
trial-about = هو الدرس الأول مع المعلّم، ولمرّة واحدة. إن لم يناسبك فستحصل على رصيد لمعلّم آخر.
trial-gone = لا درس تجريبيًا لك مع هذا المعلّم: فهو الدرس الأول، ولمرّة واحدة. يمكنك هنا حجز درس عادي.
trial-replace_title = لم يكن المعلّم مناسبًا لك؟
trial-replace_lead = أخبرنا قبل { $date } ونمنحك { $amount } لدرس مع معلّم آخر. يسري الرصيد 14 يومًا، مرّة في السنة. يحتفظ معلّمك بالثمن ولا يعلم بذلك.
trial-reason = ما الذي لم يناسبك؟
trial-reason_style = أسلوب التدريس
trial-reason_level = أسهل أو أصعب من اللازم
trial-reason_pace = أسرع أو أبطأ من اللازم
trial-reason_language = لم نتفاهم جيدًا
trial-reason_time = أوقاته
trial-reason_other = شيء آخر
trial-words = بكلماتك
trial-words_help = لا يقرأ هذا إلا فريقنا.
trial-replace = ابحث عن معلّم آخر
trial-given = مُنحتَ { $amount } لدرس مع معلّم آخر. يسري حتى { $date }.
trial-find = اعثر على معلّم آخر
