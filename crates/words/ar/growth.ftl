### Inviting friends, experiments, flags, what is counted, and the business in money.

invites-title = دعوة الأصدقاء
invites-lead = يحصل كلّ منكما على { $amount } للدروس بعد أول درس مدفوع.
invites-link = رابطك
invites-link_help = أرسله إلى من يريد التعلّم. كل تسجيل من خلاله خلال 30 يومًا يُحسب لك.
invites-code = أو شارك رمزك:
invites-credits =
    { $count ->
        [zero] وكذلك { $count } نقطة لكلّ منكما بعد أول درس بالنقاط.
        [one] وكذلك { $count } نقطة لكلّ منكما بعد أول درس بالنقاط.
        [two] وكذلك { $count } نقطة لكلّ منكما بعد أول درس بالنقاط.
        [few] وكذلك { $count } نقاط لكلّ منكما بعد أول درس بالنقاط.
        [many] وكذلك { $count } نقطة لكلّ منكما بعد أول درس بالنقاط.
       *[other] وكذلك { $count } نقطة لكلّ منكما بعد أول درس بالنقاط.
    }
invites-earned = ما حصلت عليه
invites-money = رصيد ترويجي
invites-people = أصدقاء سجّلوا
invites-spent_first = يُنفق الرصيد الترويجي أولًا عند الحجز من المحفظة، ولا يمكن سحبه.
invites-came = أصدقاؤك
invites-none = لا أحد بعد. يكفي رابطك.
invites-joined = تم التسجيل
invites-rewarded = تمت المكافأة
invites-not_counted = دون مكافأة
invites-rules = كيف يعمل ذلك
invites-rule_first = يُحسب مرة واحدة لكل شخص: بعد انعقاد أول درس دفع ثمنه.
invites-rule_self = لا مكافأة عن نفسك أو أسرتك أو طلابك.
invites-rule_cap =
    { $count ->
        [zero] الحد الأقصى للمكافآت في السنة: { $count }.
        [one] الحد الأقصى للمكافآت في السنة: { $count }.
        [two] الحد الأقصى للمكافآت في السنة: { $count }.
        [few] الحد الأقصى للمكافآت في السنة: { $count }.
        [many] الحد الأقصى للمكافآت في السنة: { $count }.
       *[other] الحد الأقصى للمكافآت في السنة: { $count }.
    }

xp-title = التجارب
xp-lead = طريقتان لأمر واحد، تُقارنان حتى تتأكد أفضلية إحداهما.
xp-new = تجربة جديدة
xp-hypothesis = الفرضية
xp-metric = المقياس
xp-metric_help = الحدث الذي يحسم، مثل lesson_booked.
xp-guardrails = الضوابط
xp-guardrails_help = أحداث يجب ألا تقلّ، تفصل بينها فواصل.
xp-variants = البدائل
xp-variants_help = تفصل بينها فواصل؛ control هو الوضع الحالي.
xp-unit = من تتم مقارنتهم
xp-of_users = الأشخاص
xp-of_students = الطلاب
xp-of_tutors = المعلّمون
xp-of_visitors = المتصفحات
xp-baseline = النسبة اليوم
xp-baseline_help = مثل 0.1 إذا فعلها واحد من كل عشرة.
xp-effect = التغيّر المتوقع
xp-effect_help = مثل 0.2 لزيادة الخُمس.
xp-key = المفتاح
xp-key_help = للبرامج؛ يؤخذ من الفرضية إن تُرك فارغًا.
xp-make = تدوين
xp-draft = مسودة
xp-running = جارية
xp-stopped = منتهية
xp-killed = موقوفة
xp-start = بدء
xp-stop = إنهاء
xp-kill = إيقاف: إنها تضرّ
xp-honest = يمكن النظر كل يوم: الحدود صحيحة في جميع الأوقات معًا.
xp-split_ok = نالت البدائل الحصص المقررة.
xp-split_broken = لم تنل البدائل الحصص المقررة. يجب معرفة السبب قبل المتابعة.
xp-variant = البديل
xp-units = الوحدات
xp-converted = فعلوا ذلك
xp-mean = المتوسط
xp-lift = التغيّر
xp-interval = بين
xp-control = المرجع
xp-between = { $low } و { $high }
xp-plan = الخطة
xp-planned = الوحدات اللازمة لكل بديل
xp-began = البداية
xp-ended = النهاية
xp-says_no_data = لا بيانات بعد.
xp-says_broken = التقسيم غير سليم: لا يُعتمد على هذه الأرقام.
xp-says_harm = ساء ما يجب ألا يسوء. يلزم الإيقاف.
xp-says_wait = الحكم مبكر. لتستمر التجربة.
xp-says_better = أفضل بالتأكيد. يمكن اعتماده.
xp-says_worse = أسوأ بالتأكيد. لا يُعتمد.
xp-says_same = لا فرق بالحجم المتوقع. يُحسم الأمر بالتكلفة.
xp-holds = سليم
xp-breaks = منتهك
xp-before = الأيام السابقة
xp-before_help = ما فُعل في هذه الأيام قبل رؤية البديل يُطرح من المقارنة. الفراغ يعني 14، والصفر لا شيء.
xp-adjusted = بعد طرح ما سبق
xp-adjusted_help = طُرح ما كان في { $days } يومًا قبلها، وبقي { $left } من التشتت. القرار أعلاه لا يعتمد عليه.

flags-title = المفاتيح
flags-lead = ما هو مفعّل ولمن. المفتاح الموقوف يتوقف في كل مكان خلال خمس ثوانٍ.
flags-none = لا مفاتيح بعد.
flags-on = مفعّل
flags-killed = موقوف للجميع
flags-stale = انتهت مدته
flags-kill = إيقاف
flags-until = حتى
flags-put = إنشاء مفتاح أو تعديله
flags-key = الاسم
flags-key_help = أحرف صغيرة وشرطات سفلية. الموجود يتم تعديله.
flags-rollout = لكم من كل مئة
flags-owner = المسؤول عنه
flags-expires_on = آخر يوم
flags-expires_help = إن تُرك فارغًا: 90 يومًا من اليوم.
flags-save = حفظ

analytics-title = التحليلات
analytics-lead = كم شخصًا يتعلّم، وأين يتوقفون، وما الأكثر حدوثًا.
analytics-star = المتعلّمون في الأسبوع
analytics-star_help = من حضر درسًا أو أنهى وحدة من دورة. الأسبوع الجاري لم ينتهِ.
analytics-week = الأسبوع
analytics-learners = المتعلّمون
analytics-new_learners = لأول مرة
analytics-returning = وفي الأسبوع السابق أيضًا
analytics-per_learner = الدروس لكل متعلّم
analytics-acquisition = الاكتساب
analytics-activation = التفعيل
analytics-retention = الاستبقاء
analytics-supply = العرض
analytics-way = المسار
analytics-segment = من
analytics-everybody = الجميع
analytics-referred = بدعوة
analytics-from = من يوم
analytics-to = إلى يوم
analytics-show = عرض
analytics-step = الخطوة
analytics-people = الأشخاص
analytics-of_previous = من الخطوة السابقة
analytics-of_first = من الأولى
analytics-joined = تم إنشاء الحساب
analytics-verified = تم تأكيد البريد
analytics-booked = تم طلب درس
analytics-agreed = تم الاتفاق على درس
analytics-learned = انعقد أول درس
analytics-booked_soon = طلب درس خلال أسبوع
analytics-learned_soon = أول درس خلال 30 يومًا
analytics-second = الدرس الثاني
analytics-third = الدرس الثالث
analytics-fifth = الدرس الخامس
analytics-profile = تم إنشاء الملف
analytics-submitted = تم إرسال الملف
analytics-approved = تمت الموافقة على الملف
analytics-first_booking = أول طلب
analytics-taught = أول درس تم تدريسه
analytics-happened = ما حدث
analytics-happened_help = لا تُحسب المتصفحات إلا بموافقة أو دون اسم.
analytics-event = الحدث
analytics-told_by = المصدر
analytics-times = المرات
analytics-browser = المتصفح
analytics-server = EduStream

business-title = الأعمال
business-lead = حجم التعاملات وتكلفته، من سجلات الحسابات.
business-lessons = الدروس المنعقدة
business-people = الحسابات الجديدة
business-tutors = المعلّمون المتاحون للحجز
business-turnover = حجم التعاملات حسب العملة
business-turnover_help = الدروس والباقات والدورات بعد المبالغ المستردة؛ مقارنة بعدد الأيام نفسه قبلها.
business-none = لم تتحرك أموال في هذه الأيام.
business-what = البند
business-now = هذه الأيام
business-before = قبلها
business-against = مقارنة بعدد مماثل من الأيام قبلها
business-gmv = حجم التعاملات
business-revenue = الإيراد
business-take_rate = العمولة من الحجم
business-refunds = المبالغ المستردة
business-promotion = الخصومات والرصيد الترويجي
partner-title = برنامج الشركاء
partner-lead = اجلب متعلّمين من موقعك واحصل على { $percent }% من عمولتنا عن دروسهم الأولى.
partner-waits = وصلنا طلبك ونحن ننظر فيه. ستجد الردّ هنا.
partner-declined_lead = لم نتمكن من قبول طلبك هذه المرة. يمكنك تعديله وإرساله من جديد.
partner-invitation = الانضمام إلى الشركاء
partner-name = الاسم
partner-name_help = الاسم الذي يعرفك الناس به أو يعرفون به موقعك.
partner-site = عنوان موقعك
partner-payout = وجهة عمولتك
partner-to_bank = إلى دخلي، لصرفها
partner-to_wallet = إلى محفظتي، للدروس
partner-ask = إرسال الطلب
partner-link = رابط شراكتك
partner-link_help = ضعه في موقعك. يَحسب كل زيارة ومن يسجّل من خلاله.
partner-clicks = الزيارات عبر رابطك
partner-sign_ups = التسجيلات
partner-commission = العمولة حتى الآن
partner-none = لا أحد بعد. ضع رابطك حيث يقرؤه الناس.
partner-lessons =
    { $count ->
        [zero] لم يُحسب أي درس
        [one] حُسب درس واحد
        [two] حُسب درسان
        [few] حُسبت { $count } دروس
        [many] حُسب { $count } درسًا
       *[other] حُسب { $count } درس
    }
partner-paying = يجلب عمولة
partner-not_counted = لا يُحسب
partner-waiting = قيد النظر
partner-approved = شريك
partner-declined = مرفوض
partner-in_earnings = عمولتك ضمن دخلك. اطلب صرفها من هنا:
partner-in_wallet = عمولتك في محفظتك:
partner-rule_last = يُحسب رابطك 30 يومًا. وإن تبع أحدهم رابطًا آخر بعده، فالأخير هو المحسوب.
partner-rule_lessons =
    { $count ->
        [zero] لا تُحسب أي دروس.
        [one] يُحسب لكل شخص أول درس مدفوع.
        [two] يُحسب لكل شخص أول درسين مدفوعين.
        [few] تُحسب لكل شخص أول { $count } دروس مدفوعة.
        [many] يُحسب لكل شخص أول { $count } درسًا مدفوعًا.
       *[other] يُحسب لكل شخص أول { $count } درس مدفوع.
    }
partner-rule_days = يُحسب الدرس خلال { $days } يومًا من التسجيل.
partner-rule_clear = تصل العمولة بعد 48 ساعة من الدرس. وما أُلغي أو استُرد قبل ذلك لا يُحسب.
partner-rule_self = لا عمولة عن نفسك أو أسرتك أو طلابك.
partner-queue = الشركاء
partner-queue_lead = من يريد جلب متعلّمين. افتح الموقع في نافذة مستقلة قبل أن تقرّر.
partner-queue_none = لا أحد ينتظر ردًّا.
partner-show_all = عرض جميع الشركاء
partner-show_waiting = عرض المنتظرين
partner-approve = قبول
partner-decline = رفض
partner-stop = إنهاء الشراكة
partner-why = السبب، ليقرأه الشريك
widgets-title = أدوات لموقعك
widgets-lead = اعرض تقييماتك أو ملفك أو زر الحجز في موقعك. كل شيء يتحدّث تلقائيًا.
widgets-not_listed = عند ظهور ملفك في البحث يمكنك عرضه في موقعك.
widgets-theme = الألوان
widgets-auto = كما في جهاز الزائر
widgets-light = فاتح
widgets-dark = داكن
widgets-reviews = التقييمات
widgets-card = بطاقة الملف
widgets-book = زر الحجز
widgets-code = الشفرة للنسخ
widgets-code_help = حدّدها كلها وضعها حيث تريد ظهورها. لا تحفظ ملفات ارتباط ولا تطلب شيئًا من زوارك.
survey-title = استطلاعات
survey-title_lead = ما يجيب به الناس حين نسألهم كيف كان الأمر.
survey-nps = هل توصي أصدقاءك بـ EduStream؟
survey-lesson = كيف كان درسك الأول؟
survey-dormant = لماذا توقفت عن الدروس؟
survey-lead = سؤال واحد. تُقرأ إجابتك دون اسمك.
survey-answer = إجابتك
survey-scale = الرقم الأعلى هو الأفضل.
survey-comment = هل من شيء آخر؟
survey-send = إرسال الإجابة
survey-thanks = شكرًا. إجابتك تفيدنا.
survey-price = التكلفة مرتفعة
survey-time = لا وقت لدي
survey-tutor = لم أجد من يناسبني
survey-done = تعلّمت ما أردت
survey-other = سبب آخر
survey-asked = سُئلوا
survey-answered = أجابوا
survey-score = النتيجة
survey-people = الأشخاص
survey-share = النسبة
taught-title = التحليلات
taught-lead = دروسك ودخلك خلال عام، ومن يعود، وما يطلبه معلّمون مشابهون.
taught-price = سعرك: { $price } في الساعة
taught-raise = هناك متسع حتى { $price }.
taught-lower = السعر { $price } يجلب دروسًا أكثر.
taught-keep = السعر مناسب.
taught-unknown = حين يعلّم المادة نفسها { $count } معلّمين أو أكثر، تقرأ هنا إن كان سعرك مناسبًا.
taught-change = غيّر السعر
taught-because_below = تطلب أقل من نصف المعلّمين المشابهين.
taught-because_above = تطلب أكثر من ثلاثة أرباع المعلّمين المشابهين.
taught-because_rated = يقيّمك طلابك تقييمًا عاليًا جدًا.
taught-because_more = يُحجز لديك أكثر منهم بوضوح.
taught-because_less = يُحجز لديك أقل من نصف ما يُحجز لديهم.
taught-lessons = الدروس المعطاة
taught-earned = المكتسب بعد العمولة
taught-coming = الطلاب
taught-new_students = الطلاب الجدد خلال اثني عشر شهرًا
taught-returned = عادوا خلال { $days } يومًا
taught-cancelled = الدروس الملغاة خلال اثني عشر شهرًا
taught-others = معلّمون مشابهون
taught-others_help = عدد من يعلّمون { $subject } أيضًا: { $count }. ترى الوسيط بينهم لا أرقام أحد؛ والدروس هي دروس آخر { $days } يومًا.
taught-too_few = ما دام عدد معلّمي المادة نفسها أقل من { $count } فلا نقارن شيئًا: قد يُعرف من هم.
taught-range = نصفهم يطلب بين { $low } و{ $high }.
taught-price_hour = سعر الساعة
taught-you = أنت
taught-middle = الوسيط
taught-learners = المتعلمون
taught-finished = أتمّوها
taught-watched_hours = ساعات المشاهدة
taught-watched = من الفيديوهات التي بدأت
taught-watched_help = يُحسب كل مقطع من الفيديو مرة لكل متعلّم. ويبيّن العمود الأخير كم شوهد من الفيديوهات التي بدأها المتعلّمون.
business-economics = اقتصاديات العميل
business-economics_lead = تكلفة العميل الجديد وما يجلبه العملاء، بالدولار بأسعار اليوم.
business-performance = المعلّمون
business-performance_lead = المعلّمون المدرجون خلال آخر { $days } يومًا، مئة على الأكثر.
business-new_payers = عملاء جدد
business-spent = أُنفق على التخفيضات والدعوات والشركاء
business-cac = تكلفة العميل الجديد
business-arpu = العمولة لكل عميل
business-ltv = ما جلبه العميل حتى الآن
business-payback = يُسترد بعد
business-months =
    { $count ->
        [zero] { $count } شهر
        [one] { $count } شهر
        [two] { $count } شهر
        [few] { $count } أشهر
        [many] { $count } شهرًا
       *[other] { $count } شهر
    }
business-payers = العملاء حسب شهر أول درس مدفوع
business-payers_help = ما جلبه الواحد منهم من عمولة حتى نهاية كل شهر.
business-people_paid = العملاء
business-called_off = أُلغي
business-missed = فات
business-tutor = المعلّم
promotions-title = الترويج
promotions-lead = اجعل الطلاب يجدونك أكثر، وامنحهم سببًا للحجز الآن.
ads-title = إعلان فوق البحث
ads-lead = يظهر ملفك فوق نتائج البحث مع كلمة «إعلان». لا تدفع إلا عندما يفتحه أحد، ولا تدفع أبدًا أكثر من عرضك.
ads-balance = يمكنك إنفاق { $money } الآن: من دخلك أولًا ثم من محفظتك.
ads-middle = يعرض الآخرون نحو { $price } لكل نقرة.
ads-few = لا يكاد أحد يقدّم عرضًا الآن. ابدأ بعرض صغير.
ads-quality_low = يُروَّج للملفات بدءًا من 3.5 نجوم. تُحتسب التقييمات الجيدة الجديدة فورًا.
ads-bid = أقصى سعر للنقرة
ads-bid_help = عادةً تدفع أقل: ما يكفي فقط لتسبق المعلّم التالي.
ads-daily = ميزانية اليوم
ads-daily_help = توزَّع على اليوم الذي يبدأ عند منتصف الليل بتوقيت UTC.
ads-total = الميزانية الكلية
ads-total_help = عندما تنفد تنتهي الحملة.
ads-start = ابدأ الحملة
ads-none = لم تروّج لملفك بعد.
ads-running = جارية
ads-paused = متوقفة مؤقتًا
ads-ended = منتهية
ads-waits = بانتظار المال
ads-waits_help = المال لا يكفي لنقرة واحدة. تستأنف من تلقاء نفسها حين يتوفر.
ads-pause = إيقاف مؤقت
ads-resume = استئناف
ads-end = إنهاء
ads-began = حملة { $day }
ads-spent_of = أُنفق { $spent } من { $budget }
ads-report = النتائج
ads-shown = مرات الظهور
ads-clicks = النقرات
ads-charged = نقرات مدفوعة
ads-spend = التكلفة
ads-daily_spend = التكلفة حسب اليوم
ads-day = اليوم
ads-why = نقرات لم تدفع عنها
ads-expired = فُتح بعد أكثر من يوم
ads-used = احتُسبت من قبل
ads-own = نقراتك أنت
ads-program = زيارات آلية
ads-stopped = الحملة غير جارية
ads-person = الشخص نفسه مجددًا
ads-device = الجهاز نفسه مجددًا
ads-network = عدد كبير من شبكة واحدة
ads-budget = نفدت الميزانية
ads-money = نفد المال
plans-title = الخطة
plans-lead = تتيح لك الخطة المزيد، ولا تغيّر مكانك في البحث.
plans-free = مجانية
plans-pro = Pro
plans-enterprise = Enterprise
plans-nothing = بلا تكلفة
plans-month = { $price } شهريًا
plans-own = خطتك
plans-campaigns = الحملات في وقت واحد: { $count }
plans-sales = العروض في وقت واحد: { $count }
plans-report = تقارير { $days } يومًا
plans-requests = طلبات API في الدقيقة: { $requests }
plans-badge = كلمة «Pro» على ملفك
plans-choose = اختيار { $plan }
plans-keep = الاحتفاظ بهذه الخطة
plans-end = إنهاء مع نهاية الشهر
plans-until = مدفوعة حتى { $day }.
plans-then_same = ثم تتجدد من تلقاء نفسها.
plans-then_free = ثم تنتهي ويصبح حسابك مجانيًا.
plans-then_other = ثم تنتقل إلى { $plan }.
plans-grace = تعذّر تحصيل رسوم هذا الشهر. اشحن محفظتك أو احفظ بطاقة أخرى قبل { $day } للاحتفاظ بخطتك.
plans-rule = تبدأ الخطة الأكبر فورًا ويُخصم من سعرها ما تبقى من الشهر المدفوع. وتبدأ الأصغر حين ينتهي الشهر. تدفع من دخلك ومحفظتك، وإلا فمن بطاقتك الأساسية.

campaigns-title = الحملات
campaigns-lead = من يُعطى شيئًا ولماذا، وكم على الأكثر. كل شخص مرة واحدة.
campaigns-none = لا حملات بعد. خطّط أول حملة بالنموذج المجاور.
campaigns-spent = أُعطي { $spent } من { $budget }
campaigns-days = { $from } – { $to }
campaigns-supply = معلّمون لمادة
campaigns-credits = نقاط
campaigns-winback = استعادة
campaigns-draft = مسودة
campaigns-running = جارية
campaigns-paused = متوقفة مؤقتًا
campaigns-ended = انتهت
campaigns-newcomers = الجدد
campaigns-learners = من يتعلّم
campaigns-teachers = من يعلّم
campaigns-start = ابدأ
campaigns-pause = أوقف مؤقتًا
campaigns-end = أنهِ
campaigns-open_already = توجد حملة
campaigns-plan = خطّط حملة
campaigns-nothing_lacks = لا تنقص أي مادة معلّمين الآن.
campaigns-lacking = مواد ينقصها معلّمون
campaigns-lacking_help = ما بُحث عنه وطُلب في آخر 28 يومًا بجانب الساعات المتاحة في المدة نفسها. عشرة عمليات بحث بوزن طلب واحد.
campaigns-subject = المادة
campaigns-searches = عمليات بحث
campaigns-requests = طلبات
campaigns-tutors = معلّمون
campaigns-hours = ساعات متاحة
campaigns-way = الخطوة
campaigns-new = حملة جديدة
campaigns-kind = النوع
campaigns-name = الاسم
campaigns-amount = لكل شخص
campaigns-amount_help = بالدولار، أو بالنقاط لحملة نقاط.
campaigns-budget = الميزانية
campaigns-budget_help = لا يُعطى أكثر من ذلك أبدًا.
campaigns-people_max = أشخاص على الأكثر
campaigns-starts_on = أول يوم
campaigns-ends_on = آخر يوم
campaigns-guarantee = ضمان لكل درس لم يأتِ
campaigns-guarantee_help = لمن بقي متاحًا 80 في المئة من الأيام.
campaigns-weekly_hours = ساعات متاحة في الأسبوع
campaigns-lessons = عدد الدروس
campaigns-lessons_help = للمعلّمين وللنقاط. درسان على الأكثر مع الشخص نفسه.
campaigns-audience = لمن النقاط
campaigns-quiet_days = أيام بلا درس للاستعادة
campaigns-valid_days = أيام حتى ينتهي ما أُعطي
campaigns-make = احفظ كمسودة
campaigns-people =
    { $count ->
        [zero] وصلت إلى { $count } من { $most } شخصًا
        [one] وصلت إلى { $count } من { $most } شخصًا
        [two] وصلت إلى { $count } من { $most } شخصًا
        [few] وصلت إلى { $count } من { $most } شخصًا
        [many] وصلت إلى { $count } من { $most } شخصًا
       *[other] وصلت إلى { $count } من { $most } شخصًا
    }
campaigns-held_out =
    { $count ->
        [zero] لم يُعطَ { $count } شيئًا للمقارنة
        [one] لم يُعطَ { $count } شيئًا للمقارنة
        [two] لم يُعطَ { $count } شيئًا للمقارنة
        [few] لم يُعطَ { $count } شيئًا للمقارنة
        [many] لم يُعطَ { $count } شيئًا للمقارنة
       *[other] لم يُعطَ { $count } شيئًا للمقارنة
    }
campaigns-promise_supply =
    { $count ->
        [zero] { $amount } مقابل { $count } من دروس { $subject }.
        [one] { $amount } مقابل { $count } من دروس { $subject }.
        [two] { $amount } مقابل { $count } من دروس { $subject }.
        [few] { $amount } مقابل { $count } من دروس { $subject }.
        [many] { $amount } مقابل { $count } من دروس { $subject }.
       *[other] { $amount } مقابل { $count } من دروس { $subject }.
    }
campaigns-promise_guarantee =
    { $count ->
        [zero] و{ $amount } عن كل درس لم يأتِ لمن يتيح { $count } ساعة في الأسبوع.
        [one] و{ $amount } عن كل درس لم يأتِ لمن يتيح { $count } ساعة في الأسبوع.
        [two] و{ $amount } عن كل درس لم يأتِ لمن يتيح { $count } ساعة في الأسبوع.
        [few] و{ $amount } عن كل درس لم يأتِ لمن يتيح { $count } ساعة في الأسبوع.
        [many] و{ $amount } عن كل درس لم يأتِ لمن يتيح { $count } ساعة في الأسبوع.
       *[other] و{ $amount } عن كل درس لم يأتِ لمن يتيح { $count } ساعة في الأسبوع.
    }
campaigns-promise_credits =
    { $count ->
        [zero] { $amount } لكل شخص: { $whom }، دروس: { $count }.
        [one] { $amount } لكل شخص: { $whom }، دروس: { $count }.
        [two] { $amount } لكل شخص: { $whom }، دروس: { $count }.
        [few] { $amount } لكل شخص: { $whom }، دروس: { $count }.
        [many] { $amount } لكل شخص: { $whom }، دروس: { $count }.
       *[other] { $amount } لكل شخص: { $whom }، دروس: { $count }.
    }
campaigns-promise_winback =
    { $count ->
        [zero] { $amount } لمن لم يأخذ درسًا منذ { $count } يومًا.
        [one] { $amount } لمن لم يأخذ درسًا منذ { $count } يومًا.
        [two] { $amount } لمن لم يأخذ درسًا منذ { $count } يومًا.
        [few] { $amount } لمن لم يأخذ درسًا منذ { $count } يومًا.
        [many] { $amount } لمن لم يأخذ درسًا منذ { $count } يومًا.
       *[other] { $amount } لمن لم يأخذ درسًا منذ { $count } يومًا.
    }

grows-title = النمو
grows-lead = من أين يأتي الناس، ومَن منهم يبدأ، ومَن يعود.
grows-counted = حُسب { $at } من البيانات كما هي.
grows-sources = من أين يأتون
grows-sources_help = حسابات الطلاب التي أُنشئت في هذه الأيام. التكلفة ما مُنح من مكافآت توصية وعمولات شركاء عنهم حتى الآن.
grows-source = المصدر
grows-people = أشخاص جدد
grows-part = النصيب
grows-verified = أكدوا البريد
grows-learned = أخذوا درسًا
grows-cost = التكلفة
grows-direct = مباشرة
grows-by_people = بتوصية
grows-by_partners = عبر شركاء
grows-activity = كيف يُستخدم
grows-monthly = من زاروا الموقع في آخر أربعة أسابيع
grows-sticky = منهم في اليوم الواحد
grows-completion = دورات أُتمّت
grows-watched = ما شوهد من الفيديوهات التي بدأت
grows-activity_help = لليوم: من وافقوا على العدّ فقط. للدورات: الأماكن المحجوزة قبل شهر إلى ثلاثة عشر شهرًا. للفيديو: آخر ثلاثة عشر شهرًا.
grows-activation = البداية خلال سبعة أيام
grows-activation_help = من الجدد في أسبوع، كم منهم حجز درسًا خلال سبعة أيام. الأسابيع الأخيرة ما زال لديها وقت.
grows-activated = حجزوا
grows-week = الأسبوع
grows-target = الآن { $now }، والهدف { $target }
grows-learners_help = من أخذ درسًا أو أنهى وحدة في الأسبوع. الهدف زيادة من أسبوع كامل إلى التالي.
grows-winback = الاستعادة
grows-winback_help = من دُعي للعودة في هذه الأيام بجانب من لم يُدعَ عمدًا، ومن حجز منهم خلال 30 يومًا.
grows-lift = الفرق: { $lift }
grows-told = دُعوا
grows-silent = لم يُدعَوا
grows-whom = مَن
grows-came_back = عادوا
grows-of_people =
    { $count ->
        [zero] { $booked } من { $count }
        [one] { $booked } من { $count }
        [two] { $booked } من { $count }
        [few] { $booked } من { $count }
        [many] { $booked } من { $count }
       *[other] { $booked } من { $count }
    }

grows-credit = رصيد للاستعادة
grows-credit_help = ما أُعطي مع رسائل اليوم 14 و30 من الهدوء، وما دفع منه دروسًا، ومن عاد بجانب من لم يُدعَ.
grows-given_to = من نالوا رصيدًا
grows-granted = المُعطى
grows-used = المستخدم للدروس
grows-unused = انتهى دون استخدام
grows-month = هذا الشهر: { $spent } من { $budget }
grows-month_over = نفدت الميزانية: تُرسل الرسائل بلا رصيد حتى الشهر القادم.

churn-title = من قد يغادر
churn-help = من أصل { $people } ممن أخذوا درسًا. لكل إشارة نقاط ثابتة، ولا تُحفظ نتيجة أي شخص.
churn-high = 50 نقطة فأكثر
churn-some = من 25 إلى 49 نقطة
churn-low = أقل من 25 نقطة
churn-signal = الإشارة
churn-points = النقاط
churn-no_sign_in = لم يدخل منذ 14 يومًا
churn-no_booking = بلا حجز منذ 30 يومًا
churn-last_lesson = الدرس الأخير أُلغي أو قُيّم سلبًا
churn-checkout = بدأ الدفع ولم يكمله

growth_rules-title = القواعد
growth_rules-budget = رصيد الاستعادة في الشهر (دولار)
growth_rules-budget_help = حين تنفد، تُرسل الرسائل بالكلمات وحدها. والصفر لا يعطي شيئًا.
growth_rules-holdout = حسابات خارج التجارب (من كل مئة)
growth_rules-holdout_help = من 0 إلى 20. كل ربع سنة يختار غيرها، ورفعها خلاله يضيف حسابات.
growth_rules-save = حفظ القواعد

films-title = مقاطع الفيديو
films-lead = ما تكلّفه فيديوهات الدورات هذا الشهر إن استمرت على حالها.
films-above = يتجه هذا الشهر إلى تجاوز { $limit }. انظر ما الذي زاد، أو ارفع الحد أدناه.
films-none = لا بيانات بعد. يظهر أول رقم بعد يوم كامل.
films-measured =
    { $count ->
        [zero] تقدير من آخر { $count } يوم كامل.
        [one] تقدير من آخر يوم كامل.
        [two] تقدير من آخر يومين كاملين.
        [few] تقدير من آخر { $count } أيام كاملة.
        [many] تقدير من آخر { $count } يومًا كاملًا.
       *[other] تقدير من آخر { $count } يوم كامل.
    }
films-what = البند
films-amount = في الشهر
films-cost = التكلفة
films-storage = التخزين
films-encoding = الترميز
films-egress = ما أُرسل إلى المشاهدين
films-total = المجموع
films-gigabytes = { $size } غ.ب
films-hours = { $time } ساعة
films-prices = الأسعار والحد
films-prices_help = بالدولار الأمريكي، كما في فاتورة مزوّد الاستضافة.
films-price_storage = تخزين 1000 غ.ب لشهر
films-price_encoding = 1000 ساعة ترميز
films-price_egress = إرسال 1000 غ.ب
films-limit = التنبيه عند تجاوز (في الشهر)
films-save = حفظ الأسعار

holdout-title = بلا تجارب
holdout-lead = حصيلة كل ما يُجرَّب: حسابات خارج التجارب بجانب البقية.
holdout-quarter = من { $from } إلى { $to }، { $percent } من كل مئة حساب، { $accounts } إجمالًا.
holdout-none = لا أحد مستثنى. حدّد نسبة في الأسفل لتبدأ المقارنة.
holdout-held_out = خارج التجارب
holdout-others = البقية

back-title = أهلًا بعودتك
back-lead = كان درسك الأخير في { $date }. من هنا تتابع.
back-lead_new = معلّموك ورصيدك والجديد في صفحة واحدة.
back-credit = رصيد بانتظارك
back-credit_until = { $amount } للدروس حتى { $date }
back-credit_plain = { $amount } للدروس
back-tutors = معلّموك
back-no_time = لا وقت متاح في الأيام القادمة.
back-none_title = لا معلّم بعد
back-none = هنا يظهر من أخذت دروسًا معهم. ابحث عن أحد للدرس الأول.
back-find = البحث عن معلّم
back-news = ما تغيّر
back-new_tutors = معلّمون جدد لموادك: { $number }
back-new_courses = دورات جديدة: { $number }

sales-title = عروضك
sales-lead = املأ الأوقات الهادئة، أو رحّب بطلاب جدد، أو اشكر من يعود. أنت تختار مقدار الخصم، ولأي دروس، وإلى متى.
sales-room = في الوقت نفسه ضمن خطتك: { $open } من { $limit }.
sales-next_flash = يمكن أن يبدأ عرضك السريع التالي في { $when }.
sales-none = لا عروض لديك بعد. انظر أدناه كم يكلّف العرض.
sales-discount = خصم على بعض الدروس
sales-flash = عرض سريع
sales-bundle = حزمة لمن يعود
sales-span = من { $from } حتى { $until }
sales-since = من { $from } إلى أن تنهيه
sales-running = سارٍ الآن
sales-planned = مخطط له
sales-ended = انتهى
sales-for_all = كل الدروس المفردة
sales-given = الدروس التي شملها: { $count }، وقد وفّر الطلاب { $money }.
sales-most = الحد الأقصى للدروس: { $count }.
sales-end = إنهاء الآن
sales-take_back = سحب العرض
sales-preview_title = ما سيدفعه الطلاب
sales-sale_price = مع العرض
sales-borne = يُخصم العرض من سعرك، وعمولتنا جزء مما يُدفع. تحتفظ الدروس المحجوزة بسعرها بعد انتهاء العرض.
sales-make = بدء هذا العرض
sales-new = التخطيط لعرض
sales-discount_text = أقل للدروس التي تصفها: أوقات هادئة، أو آخر لحظة، أو مدة معينة، أو درس أول. املأ ما تريد احتسابه فقط.
sales-flash_text = أقل لكل الدروس المفردة، لمدة 72 ساعة بحد أقصى، مرة كل 14 يومًا.
sales-bundle_text = مثلًا: الدرس الثالث خلال 30 يومًا يكلّف أقل، ويناله كل طالب بالدروس التي أُقيمت فعلًا.
sales-percent = نسبة الخصم المئوية
sales-preview = عرض الأسعار
sales-hours = مدته بالساعات
sales-hours_help = يبدأ عندما تطلقه.
sales-uses = لكم درسًا في المجموع
sales-uses_help = اتركه فارغًا بلا حد. يرى الطلاب كم بقي.
sales-lessons = أي درس يكلّف أقل
sales-lessons_help = 3 تعني الدرس الثالث، بعد درسين أُقيما.
sales-days = خلال كم يومًا
sales-days_help = من 7 إلى 90 يومًا.
sales-first_day = اليوم الأول
sales-first_day_help = اتركه فارغًا ليبدأ الآن.
sales-last_day = اليوم الأخير
sales-last_day_help = اتركه فارغًا ليستمر حتى تنهيه.
sales-weekdays = في هذه الأيام فقط
sales-from = فقط من الساعة
sales-from_help = وقت بدء الدرس، في منطقتك الزمنية.
sales-until = فقط قبل الساعة
sales-soon = فقط إن بدأ خلال هذا العدد من الساعات
sales-soon_help = للأوقات التي ستبقى فارغة: من 1 إلى 72.
sales-any_length = أي مدة
sales-first_lesson = فقط الدرس الأول للطالب معك
