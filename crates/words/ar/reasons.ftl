### Why somebody is recommended, where a tutor stands, and what would move them; services write these.

match_reason-teaches_subject = يعلّم: { $subject }
match_reason-fits_goals = يكتب عن «{ $word }» كما في أهدافك
match_reason-free_when_you_are =
    { $count ->
        [zero] لا ساعات مشتركة معك
        [one] متاح في ساعة من ساعاتك
        [two] متاح في ساعتين من ساعاتك
        [few] متاح في { $count } ساعات من ساعاتك
        [many] متاح في { $count } ساعة من ساعاتك
       *[other] متاح في { $count } ساعة من ساعاتك
    }
match_reason-fits_budget = ضمن ميزانيتك
match_reason-shared_language = يعلّم بلغتك
match_reason-well_rated =
    { $count ->
        [zero] { $rating } من دون تقييمات
        [one] { $rating } من تقييم واحد
        [two] { $rating } من تقييمين
        [few] { $rating } من { $count } تقييمات
        [many] { $rating } من { $count } تقييمًا
       *[other] { $rating } من { $count } تقييم
    }
match_reason-often_chosen =
    { $count ->
        [zero] لا دروس بعد
        [one] درس واحد
        [two] درسان
        [few] { $count } دروس
        [many] { $count } درسًا
       *[other] { $count } درس
    }
match_reason-like_tutors_you_liked = يشبه معلّمين اخترتهم من قبل
match_reason-known_to_you = كان بينكما درس من قبل
match_reason-answers_fast =
    { $count ->
        [zero] يجيب فورًا
        [one] يجيب خلال ساعة
        [two] يجيب خلال ساعتين
        [few] يجيب خلال { $count } ساعات
        [many] يجيب خلال { $count } ساعة
       *[other] يجيب خلال { $count } ساعة
    }
match_reason-experienced =
    { $count ->
        [zero] بلا سنوات خبرة
        [one] سنة خبرة
        [two] سنتا خبرة
        [few] { $count } سنوات خبرة
        [many] { $count } سنة خبرة
       *[other] { $count } سنة خبرة
    }

standing_reason-availability = الأوقات المفتوحة: أكثر من { $percent }% من المعلّمين الآخرين
standing_reason-rating_history = التقييمات: أفضل من { $percent }% من المعلّمين الآخرين
standing_reason-response_rate = الإجابات: أسرع من { $percent }% من المعلّمين الآخرين

advice-answer_faster = أجب عن الطلبات خلال ساعة. هذا وحده يرفعك إلى المرتبة { $place }.
advice-more_hours = افتح عشر ساعات إضافية في الأسبوع. هذا وحده يرفعك إلى المرتبة { $place }.
advice-more_reviews = اطلب من الطلاب تقييمًا: خمسة تقييمات جيدة أخرى ترفعك إلى المرتبة { $place }.

time_reason-everyone_free = الجميع متفرّغون
time_reason-possible_without = ممكن دون هذا الشخص
time_reason-middle_of_day = في منتصف يوم الجميع
time_reason-early_for_some = وقت مبكر لأحدهم
time_reason-late_for_some = وقت متأخر لأحدهم
case_reason-policy_kept = أُلغي الدرس. تحدد سياسة الإلغاء المتفق عليها ما يُحتفظ به.
case_reason-words_only = لا تُظهر غرفة الدرس شيئًا، فهي كلمة مقابل كلمة: يُعاد النصف.
case_reason-tutor_absent = لم يدخل المعلّم غرفة الدرس قط.
case_reason-student_absent = لم يدخل الطالب غرفة الدرس قط.
case_reason-student_waited = بقي الطالب في غرفة الدرس { $minutes } د.
case_reason-tutor_away = غاب المعلّم { $minutes } د من الدرس: يُعاد هذا الجزء.
case_reason-student_away = غاب الطالب { $minutes } د من الدرس؛ ولا يُعاد شيء عن ذلك.
case_reason-line_broke = انقطع الاتصال بينهما { $minutes } د في المجموع.
case_reason-held_together = كانا معًا في غرفة الدرس { $minutes } د.

feed_reason-your_search = بحث حفظته
feed_reason-starts_soon = التالي في تقويمك
feed_reason-asked_by_tutor = طلبه معلّمك
feed_reason-begun = بدأته من قبل
feed_reason-stuck = حاولت ذلك أكثر من مرة
feed_reason-lesson_held = حضرت هذا الدرس؛ تقييمك يساعد غيرك على الاختيار
feed_reason-goal_open = هدف حدّدته لنفسك
feed_reason-goal_due = هدف لك مع موعد
feed_reason-own_subject = مادة تتعلّمها: { $subject }
feed_reason-learned_together = يأخذها أيضًا غيرك في دوراتك
feed_reason-fits_you = يناسب ما تبحث عنه
feed_reason-new_there =
    { $count ->
        [zero] لا معلّمين جدد
        [one] معلّم جديد واحد يناسبه
        [two] معلّمان جديدان يناسبانه
        [few] { $count } معلّمين جدد يناسبونه
        [many] { $count } معلّمًا جديدًا يناسبونه
       *[other] { $count } معلّم جديد يناسبه
    }
