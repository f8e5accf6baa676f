### Tutor pages and profiles, reviews, approvals.

tutor-about = نبذة عني
tutor-subjects_prices = المواد والأسعار
tutor-years =
    { $count ->
        [zero] أقل من سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $count } سنوات
        [many] { $count } سنة
       *[other] { $count } سنة
    }
tutor-length = المدة
tutor-minutes =
    { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
tutor-times_in = الأوقات بتوقيت { $zone }.
tutor-no_times = لا أوقات متاحة في الأيام القادمة. عُد غدًا أو اختر مدة أخرى.
tutor-no_times_now = لا أوقات متاحة في الأيام القادمة. عُد غدًا.
tutor-others = عرض معلّمين آخرين
tutor-see_times = اختيار وقت
tutor-background = التعليم والشهادات
tutor-reviews = التقييمات
tutor-no_reviews = لا تقييمات بعد. لا يقيّم إلا من حضر درسًا.
tutor-next_free = أقرب وقت متاح:
tutor-instant_hint = يُؤكَّد درسك فورًا.
tutor-request_hint = يردّ المعلّم خلال 24 ساعة. لا يُخصم شيء قبل موافقته.

review-knowledge = متمكّن من المادة
review-communication = يشرح بوضوح
review-professionalism = يحضّر دروسه
review-mean = { $mean } من 5

profile-lead = بهذه الصفحة يختارك الطلاب. اكتب كما لو كنت تتحدّث إلى أحدهم.
profile-pending = ملفك قيد المراجعة. يمكنك مواصلة تعديله.
profile-approved = ملفك منشور.
profile-declined = يحتاج ملفك إلى تعديل قبل نشره. وقد كتبنا إليك بالسبب.
profile-see = عرضه كما يراه الطلاب
profile-headline = العنوان
profile-headline_help = سطر واحد: ماذا تعلّم ولمن.
profile-bio = نبذة عنك
profile-bio_help = كيف تعلّم ولمن وكيف يكون الدرس الأول. يمكن استخدام Markdown.
profile-rate = السعر للساعة
profile-country = البلد
profile-lengths = مدد الدروس
profile-education = التعليم
profile-certifications = الشهادات
profile-certifications_help = واحدة في كل سطر.
profile-instant = قبول الحجوزات تلقائيًا
profile-years = سنوات الخبرة
profile-subjects = المواد
profile-meeting_title = مكان اللقاء
profile-meeting_lead = تُعقد دروسك عند رابط خاص بك. لا يراه إلا من له درس مؤكد معك.
profile-meeting_link = رابط اللقاء
profile-meeting_help = من الخدمة التي تستخدمها، ويبدأ بـ https://. اتركه فارغًا لإزالته.
profile-meeting_save = حفظ الرابط

approvals-title = الموافقة على المعلّمين
approvals-lead = ملفات تنتظر الموافقة، الأقدم أولًا.
approvals-none = لا أحد ينتظر.
approvals-approve = موافقة
approvals-decline = رفض

zones-release = بيانات المناطق الزمنية: الإصدار { $release }.
zones-outdated = صدر الإصدار { $newest } من بيانات المناطق الزمنية. وحتى تثبيته قد تنحرف الدروس ساعة واحدة حيث تغيّر القانون.
zones-kept = تعذّر على هذه الدروس مواكبة تغيير التوقيت. أُبلغ الطرفان؛ تحقّق من اتفاقهما على موعد آخر.
tutor-all_reviews =
    { $count ->
        [zero] لا تقييمات
        [one] تقييم واحد
        [two] تقييمان
        [few] { $count } تقييمات
        [many] { $count } تقييمًا
       *[other] { $count } تقييم
    }

tutor-reviews_page = كل التقييمات ({ $count })
tutor-reviews_of = التقييمات: { $name }
approvals-count =
    { $count ->
        [zero] لا ملفات تنتظر
        [one] ملف واحد ينتظر
        [two] ملفان ينتظران
        [few] { $count } ملفات تنتظر
        [many] { $count } ملفًا ينتظر
       *[other] { $count } ملف ينتظر
    }
approvals-tutor = المعلّم
approvals-since = ينتظر منذ
approvals-details = التفاصيل
onboarding-title = كيف يجدك الطلاب
onboarding-lead = أكمل ما يبحث عنه الطلاب. يمكنك التوقف عند أي خطوة والمتابعة لاحقًا.
onboarding-complete = ملفك مكتمل بنسبة { $percent }%.
onboarding-next = التالي: { $step }
onboarding-one_more = شيء آخر يفيد: { $step }
onboarding-done = تمّ
onboarding-needed = مطلوب
onboarding-open = ناقص
onboarding-go = إكمال
onboarding-submit = إرسال للمراجعة
onboarding-submit_help = نراجع كل ملف بأنفسنا، وغالبًا خلال يومين.
onboarding-edit_waits = نراجع تغييراتك في التعليم أو الشهادات أو المواد أو الفيديو. وحتى ذلك الحين يرى الطلاب ملفك كما كان.
onboarding-preview = عرضه كما يراه الطلاب
step-about = العنوان والتعريف
step-photo = الصورة
step-languages = البلد واللغات
step-subjects = المواد
step-background = التعليم والشهادات
step-price = السعر
step-hours = الأوقات الأسبوعية
step-video = فيديو تعريفي
profile-draft = لم ترسل ملفك للمراجعة بعد.
profile-way = عرض ما ينقص
video-title = فيديو تعريفي
video-help = فيديو MP4 أو WebM لا يزيد على 5 دقائق و100 MB. عرّف بنفسك وبطريقة الدرس معك.
video-choose = الفيديو الخاص بك
video-save = حفظ الفيديو
video-remove = إزالة الفيديو
tutor-video = فيديو تعريفي
approvals-edit = تغييرات في ملف منشور
approvals-changed = ما يتغير
approvals-before = يرى الطلاب الآن
approvals-after = بعد التغيير
approvals-nothing = لا شيء
approvals-take = نشر التغييرات
approvals-keep = الإبقاء على النسخة الحالية
verification-title = التحقق
verification-lead = أثبت هويتك وما تعلّمته. يرى الطلاب الشارة ولا يرون المستندات أبدًا.
verification-tier = ما الذي تريد أن نتحقق منه؟
verification-basic = هويتي: جواز سفر أو بطاقة هوية
verification-verified = مؤهلاتي: شهادة جامعية أو شهادة تدريس
verification-papers = المستندات
verification-papers_help = ملفات PDF أو JPG أو PNG، حتى 5 ملفات كل منها 10 MB.
verification-ask = إرسال المستندات
verification-waiting = قيد الفحص
verification-approved = مقبول
verification-rejected = غير مقبول
verification-yours = طلباتك
verification-queue = التحقق
verification-queue_lead = مستندات تنتظر قرارًا، الأقدم أولًا.
verification-none = لا مستندات في الانتظار.
verification-approve = منح الشارة
verification-reject = رفض
verification-privacy = تُحفظ مستنداتك مشفّرة وتُحذف بعد القرار بثلاثين يومًا.

background-title = فحص السوابق
background-lead = يراجع مزوّد الخدمة السجلات العامة. إن لم يجد شيئًا أمكن للأطفال أيضًا الحجز معك، وتظهر العلامة في صفحتك. لا نرى أبدًا ما يراه المزوّد.
background-ask = اطلب فحص السوابق
background-pending = جارٍ
background-clear = لم يُعثر على شيء
background-refused = لم يُقبل
background-expired = انتهت المهلة
background-until = صالح حتى { $day }.
background-go = تابع لدى المزوّد
background-judged = فحوص بانتظار التقدير
background-judged_lead = وجد المزوّد شيئًا. اطّلع عليه لديه ثم قرّر إن كان لهذا الشخص أن يعلّم الأطفال.
background-clear_it = يجوز له تعليم الأطفال
background-refuse = لا يجوز
background-sandbox_title = فحص السوابق (تجريبي)
background-sandbox_text = تقوم هذه الصفحة مقام المزوّد. في وضع التطوير لا يُفحص أحد: اختر النتيجة.
background-sandbox_clear = لم يُعثر على شيء
background-sandbox_consider = عُثر على شيء
skills-title = المهارات
skills-lead = ما يمكنك تعليمه وما تريد تعلّمه.
skills-teach = يمكنني تعليم
skills-learn = أريد تعلّم
skills-skill = المهارة
skills-level = المستوى
skills-level_help = يتراوح المستوى بين 0 و100: من 30 تتدبّر أمرك، ومن 60 تتقنها جيدًا، ومن 85 فأنت خبير. الصف الفارغ لا يُحتسب.
skills-assess_link = تقييم مهارات الآخرين
skills-verification = تأكيد من الأقران
skills-verification_lead = يطّلع ثلاثة أشخاص يعلّمون المهارة نفسها ولا يعرفونك ولا يعرف بعضهم بعضًا على ما تقدّمه. إذا وجدوه جيدًا حملت المهارة شارة لمدة عامين.
skills-none_taught = أضف أولًا ما يمكنك تعليمه.
skills-ask = طلب التقييم
skills-evidence = أين وكيف علّمتها أو استخدمتها
skills-evidence_help = أضف روابط لما يمكن الاطلاع عليه: درس أو مشروع أو نص.
skills-waiting = قيد التقييم
skills-verified = مؤكدة
skills-declined = ليس بعد
skills-lapsed = منتهية
skills-until = حتى { $date }
skills-appeal = طلب رأي ثانٍ
skills-appeal_reason = ما الذي فاتهم؟
skills-appealed = طُلب رأي ثانٍ:
skills-assess_title = تقييم المهارات
skills-assess_lead = يعلّمون ما تعلّمه، ولا يعرف أحدكم الآخر. سيقرؤون تعليقك لا اسمك.
skills-assess_none = لا أحد ينتظرك الآن
skills-assess_none_text = نسألك عمّا تعلّمه بمستوى 60 أو أكثر.
skills-accuracy = هل هو صحيح؟
skills-depth = ما مدى عمقه؟
skills-clearness = هل الشرح واضح؟
skills-comment = ماذا رأيت؟
skills-assess_send = إرسال التقييم
skills-so_far =
    { $count ->
        [zero] لم يطّلع أحد بعد
        [one] اطّلع شخص واحد من 3
        [two] اطّلع شخصان من 3
        [few] اطّلع { $count } من 3
        [many] اطّلع { $count } من 3
       *[other] اطّلع { $count } من 3
    }
learning-title = ما أبحث عنه
learning-lead = نقترح عليك المعلّمين بناءً عليه. لا يراه غيرك.
learning-quiz = اعثر على معلّمك
learning-quiz_lead = خمسة أسئلة سريعة. نحتفظ بإجاباتك عند التسجيل.
learning-quiz_next = التالي
learning-quiz_step = السؤال { $step } من { $steps }
learning-quiz_back = رجوع
learning-quiz_keep = احفظ إجاباتي
learning-goals = ما هدفك؟
learning-goals_help = مثلًا: اجتياز امتحان في يونيو، أو التحدث بطلاقة في السفر.
learning-subjects = ماذا تريد أن تتعلّم؟
learning-level = مستواك
learning-level_beginner = أنا في البداية
learning-level_intermediate = أعرف الأساسيات
learning-level_advanced = مستوى متقدّم
learning-level_expert = مستوى خبير
learning-budget = ما ميزانيتك للساعة؟
learning-style = كيف تتعلّم بأفضل شكل؟
learning-style_any = لا أعرف بعد
learning-style_visual = بالمشاهدة
learning-style_talking = بالنقاش
learning-style_practice = بالممارسة
learning-style_reading = بالقراءة
member-title = صفحتي كعضو
member-lead = تعرض هذه الصفحة ما تعلّمه مقابل نقاط.
member-see = عرضها كما يراها الآخرون
member-teaches = ما يعلّمه { $name }
member-credits = نقاط لكل ساعة
member-price = الرصيد للساعة: { $count }
member-listed = يمكن لمحركات البحث العثور على صفحتي
member-no_skills = أضف أولًا المهارات التي تعلّمها، ثم حدّد سعرًا لكل منها.
member-verified = مؤكدة من الأقران
tutor-trial = درس تجريبي: { $minutes } دقيقة مقابل { $price }
profile-experience = الخبرة المهنية
profile-experience_help = سطر لكل خبرة: الوظيفة | الجهة | السنوات.
profile-language_levels = مستواك في هذه اللغات
profile-language_levels_help = احفظ اللغات الجديدة أولًا، ثم تظهر هنا.
profile-level_unsaid = غير مذكور
profile-supports = ما تقدّمه للطلاب ذوي الاحتياجات
profile-supports_help = حدّد ما سبق أن فعلته وتستطيع تكراره. يظهر في صفحتك ويبحث الطلاب به.
tutor-spoken = اللغات
tutor-supports = دعم الطلاب ذوي الاحتياجات
tutor-supports_note = بحسب ما ذكره المعلّم. اكتب له ما تحتاج إليه قبل الحجز.
profile-city = المدينة
profile-trial = درس تجريبي
profile-trial_none = من دون درس تجريبي
profile-trial_price = سعر الدرس التجريبي
profile-auto_confirm = قبول الطالب تلقائيًا بعد هذا العدد من الدروس
profile-auto_confirm_help = اتركه فارغًا لتردّ على كل طلب بنفسك.
