### Words for codes of the database: levels, verification tiers, badges.

level-beginner = للمبتدئين
level-intermediate = للمستوى المتوسط
level-advanced = للمستوى المتقدّم
level-expert = للخبراء

tier-basic = الهوية موثّقة
tier-verified = المؤهلات موثّقة
tier-premium = السوابق مفحوصة
tier-none = غير موثّق
spoken_level-basic = مبادئ أساسية
spoken_level-conversational = محادثة يومية
spoken_level-fluent = بطلاقة
spoken_level-native = اللغة الأم

supports-sign_language = لغة الإشارة
supports-captions = ترجمة نصية مباشرة
supports-in_writing = دروس كتابية بلا كلام
supports-screen_reader = مواد يقرؤها قارئ الشاشة
supports-large_print = خط كبير وتباين قوي
supports-dyslexia = عسر القراءة
supports-adhd = فرط الحركة وتشتت الانتباه
supports-autism = التوحد
supports-slow_pace = إيقاع هادئ واستراحات إضافية

badge-verified = موثّق
badge-premium = السوابق مفحوصة
badge-instant = حجز فوري
badge-new = جديد
badge-top_rated = تقييم ممتاز
badge-lessons_100 = 100 درس وأكثر
badge-fast = يردّ بسرعة
badge-reliable = يلتزم بمواعيده
badge-pro = Pro

archive-title = بياناتك لدى EduStream
archive-lead = هذه نسخة من كل ما نحفظه عنك. في كل ملف جدول واحد من قاعدة بياناتنا على شكل قائمة JSON. الأوقات بالتوقيت العالمي UTC، والمبالغ بأصغر وحدة من عملتها، كالسنت مثلًا. والملف الذي فيه قائمة فارغة يعني أننا لا نحفظ شيئًا من هذا النوع.
archive-too_many = بعض الملفات طويلة جدًا فانتهت قبل اكتمالها. راسلنا للحصول على الباقي.
archive-files = محتوى كل ملف
archive-own_files = ملفاتك كما أرسلتها:
archive-large_files = ملفات أكبر من أن تُضم إلى هذا الأرشيف؛ نزّلها من الصفحة التي طلبته منها:
archive-left_out = أعمدة لم ندرجها
archive-nothing = جداول ليس فيها شيء يخصك
archive_about-account = حسابك: الاسم والبريد وتاريخ الميلاد والإعدادات.
archive_about-sign_ins = كيف ومن أين سجّلت الدخول.
archive_about-family = عائلتك: من يقرّر عن من، وما تمت الموافقة عليه.
archive_about-teaching = ما تدرّسه ومتى.
archive_about-lessons = دروسك وتقييماتك.
archive_about-money = أموالك: الأرصدة والحركات والمدفوعات.
archive_about-mails = الرسائل التي أرسلناها إليك.
archive_about-reports = ما أبلغتنا به وردودنا عليه.
archive_about-privacy = النسخ التي طلبتها، وما وافقت عليه، وهل سيُغلق حسابك.
archive_about-acts = سجل ما جرى في حسابك.
archive_why-secret = كلمات المرور والمفاتيح والرموز وما يُتحقق به منها. وجودها في نسخة قد يفتح حسابك لغيرك.
archive_why-others = يخصّ أشخاصًا آخرين.
archive_why-derived = محسوب مما في هذه النسخة أو مذكور في موضع آخر منها.
archive_why-passing = يُحفظ مدة قصيرة فقط، ومضمونه في الملفات أعلاه.
archive_why-proof = مجاميع تحقق تثبت أن أحدًا لم يغيّر الماضي.
archive_why-everybody = نفسه لكل من يستخدم الموقع.
archive_why-machinery = يشغّل الموقع ولا يقول شيئًا عن الناس.

step-requested = طُلب
step-confirmed = تأكّد
step-join = الانضمام
step-review = التقييم
step-declined = رُفض
step-expired = بلا ردّ في الوقت
step-cancelled = أُلغي
step-not_held = لم يُعقد

told-topics = ما أنجزناه: { $text }
told-homework = الواجب: { $text }
told-next_steps = في المرة القادمة: { $text }
told-after = في صفحة الدرس يمكنك تقييمه وحجز الدرس التالي.
place-link = اللقاء هنا: { $link }
place-missing = لم يُضَف رابط اللقاء بعد ({ $name }). سيظهر في صفحة الدرس فور إضافته.
place-missing_own = لم تُضف رابط اللقاء بعد، فلا يستطيع الطالب الانضمام. أضفه إلى ملفك.

invitation-summary = { $subject } مع { $name }
invitation-page = الدرس على EduStream: { $link }

consent-text = أنا ولي أمر هذا الطفل. أوافق على أن تحتفظ EduStream بهذا الحساب: الاسم وتاريخ الميلاد والدروس وكلفتها. يرى المعلّمون الاسم وموضوع الدرس؛ ولا يظهر الطفل لأي طالب آخر ولا في أي صفحة عامة. أقبل كل درس يطلبه طفلي أو أرفضه، ويمكنني في أي وقت تغيير ما يُسمح له به.
badge-basic = الهوية مُتحقَّق منها
archive_about-messages = رسائلك: المحادثات وما كتبته وتفاعلاتك.
archive_about-courses = الدورات: ما تعلّمه وتتعلّمه، والملاحظات والاختبارات والشهادات والأهداف.
nudge-contact_shared = شاركت بيانات اتصال. الدروس والمدفوعات محمية فقط إذا بقيت على EduStream.
nudge-contact_disguised = يبدو هذا كبيانات اتصال. يمكنكما التراسل هنا، وهنا فقط نستطيع المساعدة إن حدثت مشكلة.
nudge-chat_elsewhere = ذكرت تطبيق محادثة آخر. عند أي نزاع لا نرى إلا ما كُتب هنا.
held_against-tutor = يقول المعلّم إن الدرس جرى. أقول إنه لم يأتِ.
held_against-student = يقول الطالب إن الدرس جرى. أقول إنه لم يأتِ.
nudge-pay_outside = الدفع خارج EduStream غير محمي: لا استرداد ولا مساعدة عند النزاع. احجز الدرس هنا.
nudge-contact_held = تذكر رسالتك كيف يمكن الوصول إليك في مكان آخر، لذلك يقرؤها وليّ أمرك أولًا.
nudge-contact_waits = في رسالتك وسيلة اتصال خارج EduStream، لذلك يقرؤها وليّ أمر الطفل أولًا.
nudge-file_held = في رسالتك ملف، لذلك يراها أحد والديك أولًا.
nudge-file_waits = في رسالتك ملف، لذلك يراها أحد والدي الطفل أولًا.
paper-invoice = فاتورة
paper-receipt = إيصال
paper-credit_note = إشعار دائن
paper-statement = كشف الدخل
paper-payee = المعلّم
paper-date = التاريخ
paper-billed_to = إلى
paper-corrects = تصحيح لـ
paper-tax_id = الرقم الضريبي
paper-what = البيان
paper-amount = المبلغ
paper-net = دون ضريبة
paper-tax = ضريبة { $percent }%
paper-total = الإجمالي
paper-no_tax = لا تُحتسب ضريبة على هذا.
paper-opening = في البداية
paper-closing = في النهاية
paper-nothing = لا دخل ولا مدفوعات في هذا الشهر.
paper-line_topup = شحن المحفظة
paper-line_credits = 
    { $count ->
        [zero] لا نقاط
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $count } نقاط
        [many] { $count } نقطة
       *[other] { $count } نقطة
    }
paper-line_package = 
    { $count ->
        [zero] لا دروس مدة كل منها { $minutes } دقيقة مع { $name }
        [one] درس واحد مدته { $minutes } دقيقة مع { $name }
        [two] درسان مدة كل منهما { $minutes } دقيقة مع { $name }
        [few] { $count } دروس مدة كل منها { $minutes } دقيقة مع { $name }
        [many] { $count } درسًا مدة كل منها { $minutes } دقيقة مع { $name }
       *[other] { $count } درس مدة كل منها { $minutes } دقيقة مع { $name }
    }
paper-line_lesson = { $subject }، { $minutes } دقيقة مع { $name }، { $date }
paper-line_seats =
    { $count ->
        [zero] لا مقاعد ({ $name })
        [one] مقعد واحد ({ $name })
        [two] مقعدان ({ $name })
        [few] { $count } مقاعد ({ $name })
        [many] { $count } مقعدًا ({ $name })
       *[other] { $count } مقعد ({ $name })
    }
paper-entry_lesson = درس
paper-entry_cancelled = إلغاء متأخر
paper-entry_payout = صُرف
paper-entry_refund = أُعيد إلى الطالب
paper-entry_package = انتهت الحزمة
paper-entry_other = أخرى

certificate-title = شهادة
certificate-finished = إتمام الدورة
certificate-taught_by = يقدّمها: { $name }

week-learned = دروس أخذتها: { $hours } س { $minutes } د
week-taught = دروس قدّمتها: { $hours } س { $minutes } د
week-units = أجزاء أنجزتها من الدورات: { $number }
week-courses = دورات أكملتها: { $number }
week-goals_reached = أهداف بلغتها: { $number }
week-goals_open = أهداف تعمل عليها: { $number }
week-off = إن كنت لا تريد أن يصلك هذا كل اثنين، فأوقفه من صفحة تقدّمك.
daily-off = طلبت أن يصلك هذا كل صباح. يمكنك إيقافه من صفحة اقتراحاتك.
week_line-lessons = الدروس: { $now } (الأسبوع السابق: { $before })
week_line-learners = من تعلّموا: { $now } (الأسبوع السابق: { $before })
week_line-people = حسابات جديدة: { $now } (الأسبوع السابق: { $before })
week_line-gmv = حجم التعامل بعملة { $currency }: { $now } (الأسبوع السابق: { $before })
week_line-revenue = العمولة والأرصدة بعملة { $currency }: { $now } (الأسبوع السابق: { $before })
week_line-tutors = معلّمون يمكن الحجز معهم: { $now }
