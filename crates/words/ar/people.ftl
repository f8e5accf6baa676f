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
tutor-background = التعليم والشهادات
tutor-reviews = التقييمات
tutor-no_reviews = لا تقييمات بعد. لا يقيّم إلا من حضر درسًا.
tutor-next_free = أقرب وقت متاح:
tutor-instant_hint = يُؤكَّد درسك فورًا.
tutor-request_hint = يردّ المعلّم خلال 24 ساعة. لا يُخصم شيء قبل موافقته.

review-knowledge = متمكّن من المادة
review-communication = يشرح بوضوح
review-professionalism = يحضّر دروسه

profile-lead = بهذا يختارك الطلاب. اكتب كما لو كنت تتحدّث إلى أحدهم.
profile-pending = ملفك قيد المراجعة. يمكنك مواصلة تعديله.
profile-approved = ملفك منشور.
profile-declined = يحتاج ملفك إلى تعديل قبل نشره. وقد كتبنا إليك بالسبب.
profile-see = عرضه كما يراه الطلاب
profile-headline = العنوان
profile-headline_help = سطر واحد: ماذا تعلّم ولمن.
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
onboarding-title = طريقك إلى نتائج البحث
onboarding-lead = أكمل ما يبحث عنه الطلاب. يمكنك التوقف عند أي خطوة والمتابعة لاحقًا.
onboarding-complete = ملفك مكتمل بنسبة { $percent }%.
onboarding-next = التالي: { $step }
onboarding-done = تمّ
onboarding-needed = ضروري
onboarding-open = ناقص
onboarding-go = إكمال
onboarding-submit = إرسال
onboarding-submit_help = نراجع كل ملف بأنفسنا، وغالبًا خلال يومين.
onboarding-edit_waits = تغييرات التعليم أو الشهادات أو المواد أو الفيديو قيد الفحص. حتى ذلك الحين يرى الطلاب ما كان من قبل.
onboarding-preview = عرضه كما يراه الطلاب
step-about = العنوان والتعريف
step-photo = الصورة
step-languages = البلد واللغات
step-subjects = المواد
step-background = التعليم والشهادات
step-price = السعر
step-hours = الأوقات الأسبوعية
step-video = فيديو تعريفي
profile-draft = لم يُرسل ملفك بعد.
profile-way = عرض ما ينقص
video-title = فيديو تعريفي
video-help = فيديو MP4 أو WebM لا يزيد على 5 دقائق و100 MB. عرّف بنفسك وبطريقة الدرس معك.
video-choose = اختر فيديو
video-save = حفظ الفيديو
video-remove = إزالة الفيديو
tutor-video = فيديو تعريفي
approvals-edit = تغييرات في ملف منشور
approvals-changed = ما يتغير
approvals-before = يرى الطلاب الآن
approvals-after = سيصبح
approvals-nothing = لا شيء
approvals-take = نشر التغييرات
approvals-keep = إبقاء المنشور
verification-title = الشارات
verification-lead = أثبت هويتك وما تعلّمته. يرى الطلاب الشارة ولا يرون المستندات أبدًا.
verification-tier = ماذا تثبت؟
verification-basic = هويتي: جواز سفر أو بطاقة هوية
verification-verified = ما تعلّمته: شهادة جامعية أو شهادة تدريس
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
