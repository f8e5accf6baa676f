### Start page, search, filters, cards, subjects.

landing-title = اعثر على معلّم يشرح جيدًا
landing-lead = احجز درسًا مع معلّم يناسب مادتك وميزانيتك وأوقات فراغك. تدفع سعر المعلّم بلا رسوم إضافية.
landing-find = ابحث عن معلّم
landing-free_today = متاحون اليوم
landing-subjects = المواد الأكثر طلبًا
landing-reviews = ماذا كتب الطلاب
landing-with = عن
landing-how = من البحث إلى الدرس الأول
landing-step1_title = اختر معلّمًا
landing-step1_text = ابحث حسب المادة والسعر واللغة والوقت. الأسعار للساعة، وما تراه هو ما تدفعه.
landing-step2_title = احجز وقتًا
landing-step2_text = يُحجز المبلغ في محفظتك. إذا رفض المعلّم أو لم يردّ خلال 24 ساعة، عاد إليك تلقائيًا.
landing-step3_title = التقِ وتعلّم
landing-step3_text = يُدفع للمعلّم بعد الدرس. وإذا احتجت إلى الإلغاء، ترى ما ستسترده قبل أن تؤكّد.
landing-teach_title = علّم في EduStream
landing-teach_text = حدّد سعرك وأوقاتك بنفسك. تبدأ عمولتنا من 20% من الدرس ثم تنخفض إلى 15% ثم 10% كلما زاد دخلك. لا اشتراك ولا رسوم أخرى.
landing-teach_action = كن معلّمًا

search-title = ابحث عن معلّم
search-description = معلّمون لكل مادة، مع الأسعار والتقييمات والأوقات المتاحة.
search-field = مادة أو اسم أو كلمة
search-placeholder = الجبر، الإسبانية، الغيتار…
search-submit = بحث
search-none_title = لا معلّم يطابق كل الشروط
search-none_text = أزل عامل تصفية أو اثنين، أو جرّب مادة أعم.
search-word_text = تحقّق من الإملاء أو جرّب مادة أعم.
search-all = عرض كل المعلّمين
search-empty_title = لا معلّمين بعد
search-empty_text = نراجع المعلّمين الجدد قبل ظهورهم هنا. هل تكون أولهم؟
search-count =
    { $count ->
        [zero] لا معلّمين
        [one] معلّم واحد
        [two] معلّمان
        [few] { $count } معلّمين
        [many] { $count } معلّمًا
       *[other] { $count } معلّم
    }
search-pages = الصفحات
search-first_page = العودة إلى الصفحة الأولى
search-next_page = الصفحة التالية

filter-title = التصفية
filter-any = الكل
filter-level = المستوى
filter-price = السعر للساعة
filter-from = من
filter-to = إلى
filter-min_price = أقل سعر
filter-max_price = أعلى سعر
filter-free_part = وقت اليوم
filter-any_time = أي وقت
filter-rating = التقييم
filter-at_least = { $rating } فأعلى
filter-language = اللغات
filter-country = البلد
filter-city = المدينة
filter-experience = الخبرة
filter-years =
    { $count ->
        [zero] أي خبرة
        [one] سنة فأكثر
        [two] سنتان فأكثر
        [few] { $count } سنوات فأكثر
        [many] { $count } سنة فأكثر
       *[other] { $count } سنة فأكثر
    }
filter-certification = الشهادة
filter-language_level = مستوى اللغة على الأقل
filter-support = دعم لاحتياج خاص
filter-worked_as = المهنة أو جهة العمل
filter-worked_as_example = ممرض، مهندس، اسم شركة…
filter-certification_example = CELTA، دبلوم تربية…
filter-verification = التوثيق
filter-instant = حجز فوري
filter-offers_trial = يقدّم درسًا تجريبيًا
filter-sort = ترتيب حسب
filter-apply = عرض المعلّمين
filter-clear = مسح الكل

day_part-morning = الصباح
day_part-afternoon = بعد الظهر
day_part-evening = المساء
day_part-night = الليل

sort-relevance = الأنسب
sort-rating = الأعلى تقييمًا
sort-price_asc = الأقل سعرًا
sort-price_desc = الأعلى سعرًا
sort-experience = الأكثر خبرة
sort-response_time = الأسرع ردًّا

card-rating_label = التقييم
card-reviews = ({ $count })
card-stars =
    { $count ->
        [zero] بلا نجوم من 5
        [one] نجمة واحدة من 5
        [two] نجمتان من 5
        [few] { $count } نجوم من 5
        [many] { $count } نجمة من 5
       *[other] { $count } نجمة من 5
    }
card-lessons =
    { $count ->
        [zero] لا دروس بعد
        [one] درس واحد
        [two] درسان
        [few] { $count } دروس
        [many] { $count } درسًا
       *[other] { $count } درس
    }
card-promoted = إعلان
card-answers_minutes =
    { $count ->
        [zero] يردّ فورًا
        [one] يردّ خلال دقيقة
        [two] يردّ خلال دقيقتين
        [few] يردّ خلال { $count } دقائق
        [many] يردّ خلال { $count } دقيقة
       *[other] يردّ خلال { $count } دقيقة
    }
card-answers_hours =
    { $count ->
        [zero] يردّ خلال أقل من ساعة
        [one] يردّ خلال ساعة
        [two] يردّ خلال ساعتين
        [few] يردّ خلال { $count } ساعات
        [many] يردّ خلال { $count } ساعة
       *[other] يردّ خلال { $count } ساعة
    }
card-per_hour = للساعة
card-see_profile = عرض الملف
card-next_times = أقرب الأوقات المتاحة
card-book_at = احجز مع { $name }، { $when }

subjects-title = المواد
subjects-lead = كل ما يُعلَّم هنا، وعدد من يعلّمونه.
subjects-tutors =
    { $count ->
        [zero] لا معلّمين
        [one] معلّم واحد
        [two] معلّمان
        [few] { $count } معلّمين
        [many] { $count } معلّمًا
       *[other] { $count } معلّم
    }

search-count_of =
    { $count ->
        [zero] لا معلّمين: { $subject }
        [one] معلّم واحد: { $subject }
        [two] معلّمان: { $subject }
        [few] { $count } معلّمين: { $subject }
        [many] { $count } معلّمًا: { $subject }
       *[other] { $count } معلّم: { $subject }
    }
search-in_city = { $found } · { $city }
search-by_city = حسب المدينة
search-subjects_in = المواد · { $city }
search-told = الأسعار والأوقات المتاحة والتقييمات
search-told_range = تكلّف الساعة هنا من { $low } إلى { $high }، ويتقاضى نصف المعلّمين { $middle } أو أقل.
search-told_price = تكلّف الساعة هنا { $price }.
search-told_next = أقرب وقت متاح
search-told_description = { $found }. { $prices }
search-also = دورات ومجموعات
search-also_course = دورة
search-also_circle = حلقة تعلّم
search-also_cohort = دفعة
search-shown = { $shown } من { $total }
search-skip = انتقل إلى النتائج
search-when = متى
search-yours = بحثك
filter-spoken = { $language }: { $level }
search-any_day = أي يوم
search-next_day =
    { $count ->
        [zero] لا معلّمين متاحون في { $day }.
        [one] معلّم واحد متاح في { $day }.
        [two] معلّمان متاحان في { $day }.
        [few] { $count } معلّمين متاحون في { $day }.
        [many] { $count } معلّمًا متاحون في { $day }.
       *[other] { $count } معلّم متاحون في { $day }.
    }
search-next_day_look = اعرض هذا اليوم
search-without =
    { $count ->
        [zero] بدون «{ $name }»: لا معلّمين
        [one] بدون «{ $name }»: معلّم واحد
        [two] بدون «{ $name }»: معلّمان
        [few] بدون «{ $name }»: { $count } معلّمين
        [many] بدون «{ $name }»: { $count } معلّمًا
       *[other] بدون «{ $name }»: { $count } معلّم
    }
search-without_look = عرض الكل
filter-count = التصفية ({ $count })
filter-more = المزيد
filter-per_hour = للساعة، بعملة { $currency }
filter-up_to = حتى { $price }
filter-from_price = من { $price }
filter-remove = إزالة: { $name }
filter-active = عوامل التصفية المختارة
card-today = اليوم { $time }
landing-often = الأكثر طلبًا:
landing-fact_tutors =
    { $count ->
        [zero] معلّم
        [one] معلّم
        [two] معلّم
        [few] معلّمين
        [many] معلّمًا
       *[other] معلّم
    }
landing-fact_lessons =
    { $count ->
        [zero] درس
        [one] درس
        [two] درس
        [few] دروس
        [many] درسًا
       *[other] درس
    }
landing-from = من { $price }
landing-count_subjects = كل المواد ({ $count })
landing-reviewed_only = لا يقيّم الدرس إلا من حضره.
landing-fees = عمولتنا بحسب دخلك حتى الآن
landing-fee_earned = الدخل حتى الآن
landing-fee_ours = عمولتنا
landing-fee_keep = لك من { $price }
landing-fee_below = أقل من { $amount }
landing-fee_above = من { $amount }
landing-demo_fees = رسوم إضافية
landing-demo_hold = محجوز حتى يقبل المعلّم
landing-demo_join = ادخل إلى الدرس
saved-title = المعلّمون المحفوظون
saved-lead = معلّموك وعمليات بحثك المحفوظة، وآخر من شاهدتهم.
saved-tutors = معلّموك
saved-none = لا معلّمين محفوظين بعد
saved-none_text = أعجبك أحدهم؟ اضغط «حفظ» في صفحته، وستجده هنا.
saved-find = البحث عن معلّم
saved-searches = عمليات بحثك
saved-no_searches = لا عمليات بحث محفوظة بعد.
saved-viewed = شوهدوا مؤخرًا
saved-save = حفظ
saved-unsave = محفوظ
saved-search_save = احفظ البحث وراسلني يوميًا بالمعلّمين الجدد
saved-search_daily = المعلّمون الجدد برسالة مرة في اليوم
saved-search_off = بلا رسائل
saved-search_open = بحث
saved-search_all = كل المعلّمين
saved-search_remove = إزالة
saved-keep = حفظ { $name }
taxonomy-title = المواد والمهارات
taxonomy-lead = كل ما يمكن تعليمه هنا، والكلمات التي يُبحث بها عنه.
taxonomy-add = إضافة مادة
taxonomy-change = تعديل
taxonomy-remove = إزالة
taxonomy-slug = الاسم في عنوان الصفحة
taxonomy-synonyms = مرادفات تفصلها فواصل
taxonomy-category = الفئة

teach-title = علّم ما تعرفه، بالسعر الذي تحدده
teach-lead = أنت تحدد السعر والأوقات. يجلب لك EduStream الطلاب، ويدير التقويم، ويحفظ المال، ويمنحك غرفة للتدريس.
teach-how = كيف يعمل ذلك
teach-step1_title = اكتب ملفك
teach-step1_text = المواد، والسعر في الساعة، وصورة، وبضع جمل صادقة. نقرأ كل ملف جديد، عادةً خلال يوم.
teach-step2_title = افتح أوقاتك
teach-step2_text = حدّد متى تعلّم بتوقيتك. لا يحجز الطلاب إلا ما هو متاح، ولا يُحجز وقت مرتين أبدًا.
teach-step3_title = علّم واستلم أجرك
teach-step3_text = يدفع الطالب قبل أن يبدأ الدرس. بعد 48 ساعة من انتهائه يصبح المال لك، ويمكنك سحبه ابتداءً من { $min }.
teach-fees_title = ما نأخذه
teach-fees_text = الانضمام مجاني. نأخذ جزءًا من كل درس، وتقل كلما زاد ما تكسبه.
teach-tools = ما تحصل عليه
teach-tool_room = غرفة فيديو فيها سبورة وملاحظات ومشاركة للشاشة. لا حاجة إلى تثبيت شيء.
teach-tool_calendar = تقويم بإجازاتك وأسفارك وتذكيراتك، ورابط لتقويمك الخاص.
teach-tool_rules = سياسات الإلغاء التي تختارها نافذة: إذا ألغى الطالب متأخرًا، تُدفع لك أجرتك.
teach-tool_more = دروس جماعية وباقات ودورات فيديو ودفعات، حين لا تكفي الدروس الفردية.
pricing-link = الأسعار
pricing-title = كم يكلف
pricing-lead = التصفح مجاني. تدفع سعر المعلّم عن الدرس، بلا رسوم إضافية.
pricing-learn = إذا كنت تتعلّم
pricing-learn_price = كل معلّم يحدد سعره. ما تراه على البطاقة هو ما تدفعه.
pricing-learn_hold = يبقى مالك محفوظًا حتى ينتهي الدرس. إذا رفض المعلّم أو لم يحضر، تسترده كاملًا.
pricing-learn_cancel = إذا ألغيت، ترى ما ستسترده قبل أن تؤكد.
pricing-teach = إذا كنت تعلّم
pricing-teach_commission = الانضمام والظهور في القائمة مجانيان. تنخفض عمولتنا كلما زاد ما تكسبه:
pricing-teach_payouts = التحويل إلى حسابك مجاني، أما الفوري فيكلّف { $fee }.
pricing-packages = الباقات
pricing-packages_text = عدة دروس مع معلّم واحد، تُدفع مرة واحدة وبسعر أقل. قد يختار المعلّم تخفيضات أخرى؛ هذا هو المعتاد.
pricing-package = الباقة
pricing-less = التخفيض على الدرس
pricing-valid = الصلاحية
pricing-lessons = عدد الدروس: { $count }
pricing-days = عدد الأيام: { $count }
pricing-credits = النقاط
pricing-credits_text = يعلّم الأعضاء بعضهم بعضًا مقابل نقاط بدل المال. يبدأ كل عضو بـ { $starter }؛ وتكسب المزيد بالتعليم أو تشتري حزمة. صلاحية النقاط { $months } شهرًا.
pricing-pack = الحزمة
pricing-price = السعر
pricing-ten = سعر 10 نقاط

filter-regular = يُحتسب السعر المعتاد، وتُخصم العروض منه.
