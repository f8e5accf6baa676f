### Courses, goals and progress.

courses-title = الدورات
courses-lead = تعلّم على مهلك مع مقاطع فيديو وتمارين ومعلّم يجيب عن أسئلتك.
courses-free = مجانية
courses-paid = مدفوعة
courses-credits = بالنقاط
courses-newest = الأحدث أولًا
courses-popular = الأكثر متعلّمين
courses-cheapest = الأقل سعرًا
courses-any = الكل
courses-words = بحث
courses-price = السعر
courses-level = المستوى
courses-sort = الترتيب
courses-show = عرض الدورات
courses-none = لا توجد دورة مطابقة
courses-none_text = أزل مرشّحًا أو ابحث بكلمات أخرى.
courses-video = فيديو
courses-text = نص
courses-quiz = اختبار
courses-assignment = واجب
courses-file = ملف
courses-live = درس مباشر
courses-state_draft = مسودة
courses-state_submitted = قيد المراجعة
courses-state_published = منشورة
courses-state_declined = تحتاج إلى تعديل
courses-done_percent = أُنجز { $percent }%
courses-percent = { $percent }%
courses-units =
    { $count ->
        [zero] بلا وحدات
        [one] وحدة واحدة
        [two] وحدتان
        [few] { $count } وحدات
        [many] { $count } وحدة
       *[other] { $count } وحدة
    }
courses-minutes =
    { $count ->
        [zero] بلا فيديو
        [one] دقيقة فيديو واحدة
        [two] دقيقتا فيديو
        [few] { $count } دقائق فيديو
        [many] { $count } دقيقة فيديو
       *[other] { $count } دقيقة فيديو
    }
courses-learners =
    { $count ->
        [zero] لا متعلّمين بعد
        [one] متعلّم واحد
        [two] متعلّمان
        [few] { $count } متعلّمين
        [many] { $count } متعلّمًا
       *[other] { $count } متعلّم
    }
courses-opens_after =
    { $count ->
        [zero] تُفتح فورًا
        [one] تُفتح بعد يوم من التسجيل
        [two] تُفتح بعد يومين من التسجيل
        [few] تُفتح بعد { $count } أيام من التسجيل
        [many] تُفتح بعد { $count } يومًا من التسجيل
       *[other] تُفتح بعد { $count } يوم من التسجيل
    }
courses-opens_in =
    { $count ->
        [zero] تُفتح اليوم
        [one] تُفتح بعد يوم
        [two] تُفتح بعد يومين
        [few] تُفتح بعد { $count } أيام
        [many] تُفتح بعد { $count } يومًا
       *[other] تُفتح بعد { $count } يوم
    }
courses-watched_by =
    { $count ->
        [zero] لم يشاهده أحد بعد، { $percent }%
        [one] شاهده شخص واحد، وأكمله { $percent }%
        [two] شاهده شخصان، وأكمله { $percent }%
        [few] شاهده { $count } أشخاص، وأكمله { $percent }%
        [many] شاهده { $count } شخصًا، وأكمله { $percent }%
       *[other] شاهده { $count } شخص، وأكمله { $percent }%
    }

goals-days =
    { $count ->
        [zero] لا أيام بعد
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }

courses-contents = محتوى الدورة
courses-edit = تعديل الدورة
courses-go_on = متابعة التعلّم
courses-sign_in_first = تسجيل الدخول للالتحاق
courses-refund_rule = غيّرت رأيك؟ خلال { $days } يومًا وحتى { $percent }% من الدورة يعود إليك المبلغ كله.
courses-with_certificate = مع شهادة
courses-enrol_free = التحاق مجاني
courses-enrol_for = دفع { $amount } والالتحاق
courses-own = دوراتي
courses-own_lead = تابع من حيث توقفت.
courses-none_own = لا دورات بعد
courses-none_own_text = ابحث عن دورة توصلك إلى ما تريد.
courses-find = ابحث عن دورة
courses-next = التالي: { $title }
courses-finished = مكتملة
courses-finished_now = أكملت هذه الدورة.
courses-taken_down = لم تعد هذه الدورة متاحة. ما أنهيته يبقى لك.
courses-certificate = شهادة
courses-certificate_pdf = تنزيل الشهادة (PDF)
courses-newer = توجد نسخة أحدث من الدورة، وما أنجزته يبقى.
courses-newer_take = الانتقال إليها
courses-rule = يُحتسب الفيديو مشاهَدًا من { $watched }% والاختبار ناجحًا من { $quiz }%.
courses-done = أُنجز
courses-give_back = إرجاع الدورة
courses-give_back_until = حتى { $date } يعود كل ما دفعته إلى محفظتك.
courses-given_back = أرجعت هذه الدورة.
courses-open = فتح الدورة
courses-download = تنزيل
courses-mark_done = وضع علامة منجز
courses-film_waits = لا يزال هذا الفيديو قيد التحضير. عد بعد دقائق.
courses-speed = السرعة
courses-quality = الجودة
courses-quality_auto = حسب الاتصال
courses-quality_each = { $height }p، حتى { $size } ميغابايت في الساعة
courses-remove = إزالة
courses-notes = ملاحظاتك
courses-note = ملاحظة
courses-note_help = ترتبط باللحظة من الفيديو التي تبدأ فيها الكتابة، ولا يراها غيرك.
courses-note_save = حفظ الملاحظة
courses-answer = تحقق من إجاباتي
courses-feedback = ملاحظات المعلّم
courses-your_work = عملك
courses-hand_in = تسليم
courses-join = الانضمام إلى الدرس
courses-genuine = هذه الشهادة أصلية.
courses-has_finished = أكمل الدورة
courses-teacher = المعلّم
courses-date = التاريخ
courses-code = الرمز
courses-queue = دورات للمراجعة
courses-queue_none = لا توجد دورات في الانتظار.
courses-decide = القرار
courses-approve = نشر الدورة
courses-decline = طلب تعديلات
courses-reason = ما الذي يجب تعديله؟
courses-take_down = سحب الدورة
courses-take_down_help = بعدها لا يراها أحد، ولا حتى من يدرسها. ويمكنهم إعادتها ما دام المبلغ محجوزًا.
courses-take_down_why = لماذا؟ سيقرأ المعلّم ذلك.
courses-taught = دوراتك
courses-taught_lead = اكتب مرة وعلّم كثيرين. نراجع كل دورة قبل نشرها.
courses-taught_none = لا دورات لديك بعد. ابدأ باسمها.
courses-new = دورة جديدة
courses-name = الاسم
courses-subject = المادة
courses-begin = إنشاء الدورة
courses-waits = نراجع هذه الدورة. سيصلك بريد، ثم يمكنك تعديلها.
courses-to_change = عدّل هذا ثم أرسلها من جديد:
courses-send_help = يرى المتعلّمون تعديلاتك بعد مراجعتنا. ومن التحق يبقى على نسخته حتى يختار الجديدة.
courses-send = إرسال للمراجعة
courses-module_title = اسم الوحدة الجديدة
courses-module_add = إضافة قسم
courses-unit_title = اسم الدرس الجديد
courses-unit_add = إضافة درس
courses-kind = النوع
courses-opens = تُفتح بعد (أيام)
courses-up = نقل إلى أعلى: { $title }
courses-remove_it = إزالة: { $title }
courses-unfinished = غير مكتمل
courses-stored_now = المحفوظ الآن
courses-look_inside = ألقِ نظرة
courses-about = عن الدورة
courses-description = ما سيتعلّمه الطلاب
courses-language = اللغة
courses-price_help = اتركه فارغًا لتكون الدورة مجانية.
courses-price_in = الدفع بـ
courses-in_money = المال
courses-in_credits = النقاط
courses-save = حفظ
courses-preparing = يجري تحضير الفيديو: { $percent }%.
courses-as_table = عرض كجدول
courses-moment = اللحظة
courses-watching = المشاهدون
courses-film = الفيديو
courses-film_help = MP4 أو WebM، حتى 2 غيغابايت و4 ساعات.
courses-film_send = رفع الفيديو
courses-unit_text = النص
courses-unit_text_help = Markdown: ‏**عريض** وقوائم وروابط.
courses-questions = الأسئلة
courses-questions_help = سؤال ثم سطر لكل خيار: - خطأ و* صواب. للإجابة المكتوبة: = الإجابة. وبعد ! ما يُقال لاحقًا. سطر فارغ بين الأسئلة.
courses-starts = يبدأ (بتوقيتك، { $zone })
courses-link = الرابط
courses-preview = هذا الدرس متاح للجميع
courses-answer_work = إرسال الملاحظات
courses-quiz_passed = نجحت. تابع إلى الدرس التالي.
courses-quiz_again = ليس بعد. راجع الدرس وحاول مرة أخرى.
courses-similar = يدرس المتعلّمون أيضًا
courses-entry_paid = دفع لدورة
courses-entry_released = صرف مستحق دورة
courses-entry_refund = استرداد ثمن دورة

goals-title = تقدّمك
goals-lead = ما تعلّمته وإلى أين تريد أن تصل.
goals-streak = أيام متتالية
goals-in_lessons = في الدروس
goals-in_films = في الدورات
goals-taught = درّست
goals-hours_minutes = { $hours } س { $minutes } د
goals-goals = الأهداف
goals-none = لا أهداف بعد. ماذا تودّ أن تتقن؟
goals-what = ماذا تريد أن تحقق؟
goals-target = ساعات الدروس
goals-due = حتى
goals-set = تحديد الهدف
goals-of_hours = { $done } من { $target } ساعة
goals-until = حتى { $date }
goals-reached = تحقق
goals-dropped = متروك
goals-mark_reached = حققته
goals-drop = ترك الهدف
goals-milestones = محطات
goals-fresh = أنجزت: { $what }. أحسنت.
goals-from_lessons = من دروسك
goals-skills = المواد التي تعلّمتها
goals-skill_lessons =
    { $count ->
        [zero] لا دروس، { $time }
        [one] درس واحد، { $time }
        [two] درسان، { $time }
        [few] { $count } دروس، { $time }
        [many] { $count } درسًا، { $time }
       *[other] { $count } درس، { $time }
    }
goals-skill_courses =
    { $count ->
        [zero] لم تُكمل أي دورة
        [one] دورة واحدة مكتملة
        [two] دورتان مكتملتان
        [few] { $count } دورات مكتملة
        [many] { $count } دورة مكتملة
       *[other] { $count } دورة مكتملة
    }
goals-first_lesson = أول درس
goals-ten_lessons = عشرة دروس
goals-fifty_lessons = خمسون درسًا
goals-first_course = إكمال أول دورة
goals-three_courses = إكمال ثلاث دورات
goals-first_goal = تحقيق أول هدف
goals-hundred_taught = تدريس مئة درس
goals-shown = ما يُعرض
goals-show_streaks = الأيام المتتالية
goals-show_badges = المحطات
goals-weekly = إرسال ملخص أسبوعي إلى بريدي كل اثنين
goals-helps = إظهار اسمي لمن يتعثّر في دورة حيث انتهيتُ
goals-save = حفظ
goals-of_child = تقدّم { $name }
goals-of_child_lead = ما تعلّمه طفلك وإلى أين يريد أن يصل. وما أوقف إظهاره لا يظهر هنا أيضًا.
goals-of_child_none = لا أهداف بعد.
goals-of_child_notes = الملاحظات والواجبات

circles-free =
    { $count ->
        [zero] لا مكان شاغرًا
        [one] مكان شاغر واحد
        [two] مكانان شاغران
        [few] { $count } أماكن شاغرة
        [many] { $count } مكانًا شاغرًا
       *[other] { $count } مكان شاغر
    }
circles-coming =
    { $count ->
        [zero] لم يؤكد أحد حضوره
        [one] شخص واحد سيحضر
        [two] شخصان سيحضران
        [few] { $count } أشخاص سيحضرون
        [many] { $count } شخصًا سيحضرون
       *[other] { $count } شخص سيحضرون
    }
circles-told =
    { $count ->
        [zero] الفائدة: { $average } من 5، بلا إجابات
        [one] الفائدة: { $average } من 5، من إجابة واحدة
        [two] الفائدة: { $average } من 5، من إجابتين
        [few] الفائدة: { $average } من 5، من { $count } إجابات
        [many] الفائدة: { $average } من 5، من { $count } إجابة
       *[other] الفائدة: { $average } من 5، من { $count } إجابة
    }
cohorts-weeks_long =
    { $count ->
        [zero] لا أسابيع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $count } أسابيع
        [many] { $count } أسبوعًا
       *[other] { $count } أسبوع
    }
cohorts-finished =
    { $count ->
        [zero] لم يُنهِ أحد بعد
        [one] أنهى شخص واحد
        [two] أنهى شخصان
        [few] أنهى { $count } أشخاص
        [many] أنهى { $count } شخصًا
       *[other] أنهى { $count } شخص
    }
cohorts-free =
    { $count ->
        [zero] لا مقعد شاغرًا
        [one] مقعد شاغر واحد
        [two] مقعدان شاغران
        [few] { $count } مقاعد شاغرة
        [many] { $count } مقعدًا شاغرًا
       *[other] { $count } مقعد شاغر
    }

circles-title = حلقات التعلّم
circles-lead = تعلّم مع ثلاثة إلى ثمانية أشخاص يريدون ما تريد.
circles-none = لا مكان شاغرًا في أي حلقة الآن
circles-none_text = ابدأ حلقة، وسيجدها الآخرون هنا.
circles-begin = بدء حلقة
circles-mine = حلقاتك
circles-open = حلقات فيها مكان
circles-full = مكتملة
circles-over = انتهت
circles-yours = أنت فيها
circles-no_time = لم يُتفق على وقت بعد
circles-host = ينظّمها { $name }
circles-name = الاسم
circles-name_help = ما تتعلمونه معًا، في كلمات قليلة.
circles-agenda = ما تفعلونه معًا
circles-size = عدد الأشخاص، وأنت منهم
circles-first = اليوم
circles-time = الوقت
circles-length = المدة
circles-sessions = اللقاءات، لقاء كل أسبوع
circles-times_help = اترك اليوم فارغًا لتجدوا أوقاتكم معًا حين ينضم آخرون.
circles-join = الانضمام إلى الحلقة
circles-sign_in = تسجيل الدخول للانضمام
circles-adults = يجب أن يكون عمرك 18 عامًا أو أكثر للانضمام إلى حلقة.
circles-leave = مغادرة الحلقة
circles-leave_help = يخلو مكانك فورًا، ونخبر البقية.
circles-close = إغلاق الحلقة
circles-close_help = لا ينضم إليها أحد بعد ذلك، وتُلغى اللقاءات القادمة.
circles-members = المشاركون
circles-all = كل الحلقات
circles-ahead = اللقاءات
circles-enter = الدخول إلى اللقاء
circles-opens = تُفتح الغرفة { $at }.
circles-no_sessions = لا لقاءات بعد.
circles-suits = أوقات تناسبكم
circles-suits_lead = من الأوقات التي ذكرها كل واحد منكم وما هو محجوز.
circles-suits_none = لا وقت في الأسبوعين القادمين يناسب أكثر من نصفكم.
circles-own_times = تعديل أوقاتي
circles-can = لدى { $can } من { $of } وقت.
circles-cannot = غير متفرغ: { $names }
circles-set = تحديد هذا الوقت
circles-add = إضافة لقاء
circles-this_time = ما تفعلونه هذه المرة
circles-answer = هل ستحضر؟
circles-yes = نعم
circles-maybe = ربما
circles-no = لا
circles-there = من حضر؟
circles-save_there = حفظ الحضور
circles-recap = كتابة الخلاصة
circles-recap_by = الخلاصة بقلم { $name }
circles-recap_help = ما فعلتموه وما يأتي بعده
circles-recap_save = حفظ الخلاصة
circles-worth = هل استحق وقتك؟
circles-useful = ما مدى الفائدة، من 1 إلى 5؟
circles-words = كلمة للمنظّم
circles-words_help = يقرؤها المنظّم وحده، من دون اسمك، بعد أن يجيب ثلاثة منكم.
circles-survey_send = إرسال إجابتي
circles-partners = المواظبة معًا
circles-partners_lead = اختر من يسألك عن تقدّمك. فإن اختارك أيضًا أصبحتما شريكين.
circles-partner_name = اختيار { $name }
circles-partner_back = تراجع
circles-partner_both = شريكان
circles-partner_waits = من اخترته
circles-partner_asks = اختارك
cohorts-title = الدفعات
cohorts-lead = تعلّم دورة مع آخرين، أسبوعًا بعد أسبوع.
cohorts-none = لا دفعة مفتوحة الآن
cohorts-none_text = تعلّم دورة بوتيرتك، أو عُد قريبًا.
cohorts-mine = دفعاتك
cohorts-open = التسجيل مفتوح
cohorts-full = مكتملة
cohorts-off = أُلغيت
cohorts-yours = أنت فيها
cohorts-starts = تبدأ في { $date }
cohorts-new = فتح دفعة
cohorts-none_taught = تحتاج أولًا إلى دورة منشورة.
cohorts-course = الدورة
cohorts-first_day = اليوم الأول
cohorts-weeks = الأسابيع
cohorts-seats = المقاعد
cohorts-price_help = اتركه فارغًا ليبقى سعر الدورة.
cohorts-goal = ما ستتمكّن المجموعة من فعله
cohorts-goal_help = مثلًا: يتحدث كل واحد عشر دقائق بلا أوراق.
cohorts-open_it = فتح التسجيل
cohorts-all = كل الدفعات
cohorts-plan = أسبوعًا بعد أسبوع
cohorts-live = لقاءات مباشرة
cohorts-week = الأسبوع { $number }
cohorts-catch_up = وقت للاستدراك
cohorts-progress = أين وصلت المجموعة
cohorts-before = لم تبدأ بعد.
cohorts-week_now = الأسبوع { $week } من { $weeks }
cohorts-pace = الخطة
cohorts-group = المجموعة
cohorts-you = أنت
cohorts-rule = حتى { $days } يومًا بعد اليوم الأول، وحتى { $percent } % من الدورة، تسترد كل ما دفعت.
cohorts-leave = مغادرة الدفعة
cohorts-leave_help = تبقى الدورة لك. يخلو مقعدك في المجموعة، ونخبر البقية.
cohorts-cancel = إلغاء الدفعة
cohorts-cancel_help = يسترد الجميع ما دفعوه، ونخبرهم بذلك.
cohorts-wait = الانضمام إلى قائمة الانتظار
cohorts-wait_help = إذا شغر مكان حجزناه لك { $hours } ساعة. الانتظار مجاني.
cohorts-in_line = رقمك في قائمة الانتظار: { $place }.
cohorts-kept = مكان محجوز لك حتى { $until }.
cohorts-unwait = مغادرة قائمة الانتظار
cohorts-waits =
    { $count ->
        [zero] لا أحد ينتظر
        [one] شخص واحد ينتظر
        [two] شخصان ينتظران
        [few] { $count } أشخاص ينتظرون
        [many] { $count } شخصًا ينتظرون
       *[other] { $count } شخص ينتظرون
    }

together-title = إيجاد وقت مشترك
together-lead = نبحث عن أوقات تكونون فيها جميعًا متفرّغين. لا يرى أحد تقويم غيره.
together-people = من يشارك؟
together-long = كم المدة؟
together-within = خلال
together-days = { $count } يومًا
together-find = ابحث عن أوقات
together-found = أوقات لكم جميعًا
together-none = لا يوجد وقت تكونون فيه جميعًا متفرّغين. انظر ما يصبح ممكنًا دون أحدهم، أو اختر مدة أقصر.
together-without = دون { $name }
together-alone = انضم أولًا إلى حلقة أو احجز درسًا؛ بعدها يمكنك البحث عن وقت مع من فيها.

bridge-title = هل يساعدك شخص؟
bridge-failed = قد يحتاج هذا الاختبار إلى عدة محاولات. وكثيرًا ما تكفي ربع ساعة مع شخص آخر.
bridge-rewatched = شاهدت أجزاء من هذا الفيديو مرارًا. وكثيرًا ما تكفي ربع ساعة مع شخص آخر.
bridge-tutors = البحث عن معلّم: { $subject }
bridge-dismiss = لا، شكرًا
bridge-peers = أو اسأل من أنجزه في هذه الدورة ويسعده أن يساعد:
bridge-ask = سؤال { $name }
bridge-hard = صعب على كثيرين
bridge-where_stuck = أين يتعثّرون
bridge-where_lead = من اختبارات لم تُجتز وفيديوهات شوهدت مرارًا. لا يُذكر اسم أحد.
bridge-now =
    { $count ->
        [zero] لا معلّم متاح الآن
        [one] معلّم واحد يمكنه المساعدة الآن
        [two] معلّمان يمكنهما المساعدة الآن
        [few] { $count } معلّمين يمكنهم المساعدة الآن
        [many] { $count } معلّمًا يمكنهم المساعدة الآن
       *[other] { $count } معلّم يمكنهم المساعدة الآن
    }
bridge-stuck =
    { $count ->
        [zero] لم يتعثّر أحد
        [one] تعثّر شخص واحد
        [two] تعثّر شخصان
        [few] تعثّر { $count } أشخاص
        [many] تعثّر { $count } شخصًا
       *[other] تعثّر { $count } شخص
    }
bridge-of_learners =
    { $count ->
        [zero] ولم يبدأ أحد.
        [one] من شخص واحد بدأ.
        [two] من شخصين بدآ.
        [few] من { $count } أشخاص بدؤوا.
        [many] من { $count } شخصًا بدؤوا.
       *[other] من { $count } شخص بدؤوا.
    }
bridge-took =
    { $count ->
        [zero] لم يأخذ أحد مساعدة.
        [one] أخذ شخص واحد مساعدة.
        [two] أخذ شخصان مساعدة.
        [few] أخذ { $count } أشخاص مساعدة.
        [many] أخذ { $count } شخصًا مساعدة.
       *[other] أخذ { $count } شخص مساعدة.
    }

import-title = استيراد دورة
import-lead = أحضر دورة لديك من قبل: نصنع منها مسودة، وتراجعها قبل أن يراها أحد.
import-file = الملف
import-file_help = Markdown أو Common Cartridge أو SCORM، بحجم 200 MB على الأكثر.
import-own_subject = أول مادة تدرّسها
import-begin = استيراد الملف
import-how = ماذا يحدث للملف؟
import-how_markdown = في Markdown تسمّي # الدورة و## القسم و### الدرس. والعنوان الذي تسبقه علامة استفهام اختبار: الإجابات المعلَّمة صحيحة، وما بعد > يُعرض بعد الإجابة.
import-how_package = نأخذ من الحزمة الصفحات والاختبارات ومقاطع الفيديو والملفات بترتيب فهرسها. أما البرامج النصية والأدوات الخارجية والصور داخل النصوص فتُترك وتُذكر لك في قائمة.
import-earlier = ما استُورد من قبل
import-another = استيراد ملف آخر
import-waits = نقرأ الملف الآن. يستغرق ذلك دقيقة أو دقيقتين.
import-look_again = النظر مرة أخرى
import-taken = ما في المسودة
import-open_draft = فتح المسودة
import-left = ما تُرك
import-left_lead = أضف بنفسك إلى المسودة ما تحتاجه.
import-left_nothing = لا شيء: أُخذ كل ما في الملف.
import-state_waiting = جارٍ العمل
import-state_done = المسودة جاهزة
import-state_failed = لا مسودة
import-left_picture = صور داخل نص
import-left_script = برامج نصية داخل صفحة
import-left_embedded = محتوى مضمّن داخل صفحة
import-left_inner_link = روابط إلى أجزاء أخرى من الحزمة
import-left_runtime = جزء تفاعلي: أُخذ نصه وحده دون درجات
import-left_tool = أداة من جهة أخرى
import-left_discussion = نقاش
import-left_question_bank = بنك أسئلة خارج أي اختبار
import-left_question = سؤال من نوع آخر أو بلا إجابة صحيحة
import-left_missing = مذكور في الفهرس وليس في الحزمة
import-left_file_type = نوع ملفات لا نأخذه
import-left_file_refused = ملف لم يجتز فحصنا
import-left_unreadable = لا يمكن قراءته
import-left_empty = ليس فيه ما يُقرأ
import-left_unused = ملف لا يحتاجه أي درس
import-left_unknown = جزء من نوع غير معروف
import-left_more = والمزيد، دون تفصيل
import-modules =
    { $count ->
        [zero] بلا أقسام
        [one] قسم واحد
        [two] قسمان
        [few] { $count } أقسام
        [many] { $count } قسمًا
       *[other] { $count } قسم
    }

cohorts-attended = لقاءات مباشرة: { $attended } من { $held }
cohorts-attended_own = حضرت من اللقاءات المباشرة { $attended } من { $held }.
cohorts-was_there = كنت حاضرًا.
cohorts-were_there = الحاضرون:

helped-title = ملاحظات على مساعدتك
helped-lead = بعد ربع ساعة من المساعدة يمكنك ترك ملاحظة عند ذلك الموضع من الدورة. يقرؤها معلّم الدورة قبل الجميع.
helped-none = لم تساعد أحدًا في دورة مؤخرًا.
helped-moment = الموضع
helped-moment_help = دقائق الفيديو وثوانيه، مثل 7:30.
helped-note = الملاحظة
helped-note_help = ما الذي أوضح الأمر، في جملتين أو ثلاث. دون أسماء.
helped-send = إرسال إلى المعلّم
helped-own = ملاحظاتك
helped-state_waiting = لدى المعلّم
helped-state_shown = معروضة
helped-state_declined = غير معروضة
helped-beside = من معلّمين ساعدوا هنا
helped-by = كتب { $name }:
helped-waiting = ملاحظات بانتظارك
helped-waiting_lead = كتبها معلّمون ساعدوا طلابك. ما تعرضه يقرؤه كل من في الدورة.
helped-show = العرض في الدورة
helped-reason = لماذا لا؟
helped-decline = عدم العرض

before-title = قبل أن تبدأ
before-required = أكمل هذه أولًا:
before-recommended = يفيدك أن تكون قد أنهيت هذه:
before-done = مكتملة
before-none = لا شيء
before-place = الدورة { $number }
before-help = حتى ثلاث دورات ينبغي إكمالها قبل هذه.
before-ask = لا يستطيع أحد التسجيل من دونها (وإلا فهي موصى بها فقط)

courses-chapters = الفصول
courses-chapters_help = سطر لكل فصل: وقت وعنوان، مثل 1:30 الخطوات الأولى
courses-scrub = الموضع في الفيديو
courses-said = ما يُقال
courses-said_search = البحث في النص
courses-said_none = لا أحد يقول ذلك.
along-keep = حفظ على هذا الجهاز
along-forget = إزالته من هذا الجهاز
along-kept = محفوظ على هذا الجهاز: يُفتح من دون شبكة أيضًا حتى تسجّل الخروج.
along-full = لا توجد مساحة كافية على هذا الجهاز.
along-failed = تعذّر الحفظ. حاول مجددًا باتصال أفضل.
along-progress = تم حفظ { $percent }%
coteach-title = التدريس معًا
coteach-help = اطلب من معلّمين آخرين كتابة هذه الدورة معك. يضيفون الوحدات ومقاطع الفيديو ويردّون على ما يُسلَّم؛ ويبقى السعر والوصف والإرسال للمراجعة لك. تسري حصتهم على ما يُباع بعد موافقتهم.
coteach-tutor = ملف المعلّم
coteach-tutor_help = افتح الملف الشخصي وانسخ عنوانه.
coteach-share = النسبة
coteach-share_help = نسبة مما تكسبه الدورة، من 0 إلى { $limit }. والباقي لك.
coteach-ask = إرسال الطلب
coteach-agreed = يشارك في التدريس
coteach-asked = بانتظار الرد
coteach-declined = رفض
coteach-end = إزالة
coteach-with_others = دورات الآخرين
coteach-asks = يطلب منك { $teacher } المشاركة في تدريس هذه الدورة. ستكتب وحداتها، ويكون لك { $percent }% مما تكسبه.
coteach-teaches = تدرّس هذه الدورة مع { $teacher }. حصتك { $percent }%.
coteach-yes = المشاركة
coteach-no = لا، شكرًا
coteach-leave = التوقف عن تدريسها
coteach-led_by = يقود { $teacher } هذه الدورة ويرسلها للمراجعة.
coteach-with = بالاشتراك مع { $names }.
items-title = أداء الأسئلة
items-few = تظهر الأرقام عندما يجرّب الاختبار بصورته الحالية { $count } أشخاص.
items-people =
    { $count ->
        [zero] لم يجرّبه أحد.
        [one] جرّبه شخص واحد. تُحسب المحاولة الأولى.
        [two] جرّبه شخصان. تُحسب المحاولة الأولى.
        [few] جرّبه { $count } أشخاص. تُحسب المحاولة الأولى.
        [many] جرّبه { $count } شخصًا. تُحسب المحاولة الأولى.
       *[other] جرّبه { $count } شخص. تُحسب المحاولة الأولى.
    }
items-question = السؤال
items-right = صحيح من أول محاولة
items-tells = يميّز من يعرف
items-tells_help = من 1 (من يعرف الباقي يعرف هذا أيضًا) إلى −1 (العكس). يظهر ابتداءً من { $count } أشخاص.
items-unclear = من يعرف الباقي يخطئ هنا: ربما السؤال غير واضح أو إجابته خاطئة.
items-hard = قليلون يعرفون هذا. ربما ينقص مثال في الوحدة السابقة.
