### Recommendations, where a tutor stands, skill exchange, and the ranker as the staff sees it.

matches-title = اقتراحات لك
matches-lead = معلّمون يناسبون ما تبحث عنه، ولماذا.
matches-row = من أجلك
matches-all = عرض كل الاقتراحات
matches-score = التوافق { $score } من 100
matches-explored = ملف جديد لم يره إلا القليل.
matches-favourite = حفظ { $name }
matches-pass = ليس الآن: { $name }
matches-not_interested = لا يهمّني: { $name }
matches-skill = المهارة
matches-free_from = متاح ابتداءً من
matches-rating = التقييم
matches-rating_from = { $rating } فأكثر
matches-none = لا معلّم مناسب بعد
matches-none_yet = أخبرنا بما تريد تعلّمه، ونجد لك معلّمين.
matches-none_so = جرّب مرشّحات أقل.
matches-by_rules = مرتّبة وفق قواعدنا المنشورة.
matches-by_model = مرتّبة بحسب ما اختاره طلاب مثلك وقيّموه جيدًا.
matches-bring_back = إظهارهم من جديد
matches-wishes = نعتمد على ما تبحث عنه.
matches-wishes_change = تغيير ما تبحث عنه
matches-daily = معلّمون لك كل صباح
matches-daily_help = { $most } في اليوم على الأكثر ممن يناسبون ما تبحث عنه ولديهم أوقات متاحة، ولا يتكرر أحد خلال شهر. وإذا لم يكن هناك أحد جديد فلن يصلك شيء في ذلك اليوم.
matches-daily_start = إرسال بريد كل صباح
matches-daily_stop = إيقاف الرسائل
matches-daily_on = مفعّل: تصلك الرسالة صباحًا.
matches-put_away =
    { $count ->
        [zero] لم تُخفِ أحدًا.
        [one] أخفيت معلّمًا واحدًا.
        [two] أخفيت معلّمَين.
        [few] أخفيت { $count } معلّمين.
        [many] أخفيت { $count } معلّمًا.
       *[other] أخفيت { $count } معلّم.
    }

standing-title = مرتبتك
standing-lead = كيف ترتّبك قواعدنا المنشورة لطالب عادي في مادتك الأولى.
standing-place = المرتبة { $place }
standing-why = ما يميّزك
standing-moves = ما يرفع مرتبتك
standing-nothing = لا شيء نقترحه: واصل هكذا.
standing-recent = آخر 30 يومًا
standing-shown = مرات الاقتراح
standing-clicked = فتح الملف
standing-booked = دروس محجوزة
standing-honest = لا يمكن شراء مرتبة أفضل هنا.
standing-unlisted = ملفك غير معروض بعد، فلا مرتبة لك.
standing-none = لا ملف بعد
standing-none_text = اكتب ملفك مع مادة، فتظهر مرتبتك هنا.
standing-of =
    { $count ->
        [zero] من دون معلّمين
        [one] من معلّم واحد
        [two] من معلّمَين
        [few] من { $count } معلّمين
        [many] من { $count } معلّمًا
       *[other] من { $count } معلّم
    }

exchange-title = تبادل المهارات
exchange-lead = علّم ما تعرفه وتعلّم ما ينقصك: بلا مال، اثنين اثنين أو في حلقة.
exchange-none = لا تبادل مناسب بعد
exchange-none_text = اذكر ما يمكنك تعليمه وما تريد تعلّمه.
exchange-skills = تعديل المهارات
exchange-cycles = تبادلات ممكنة
exchange-pairs = أشخاص لك
exchange-state_possible = ممكن
exchange-state_open = بانتظار الإجابات
exchange-state_agreed = تم الاتفاق
exchange-state_declined = رفض أحدهم
exchange-state_expired = لم يجب الجميع في الوقت
exchange-state_lapsed = وجد أحدهم تبادلًا آخر
exchange-you_teach = أنت تعلّم { $name }: { $skill }
exchange-teaches_you = { $name } يعلّمك: { $skill }
exchange-teaches = { $one } يعلّم { $other }: { $skill }
exchange-meets = أقرب وقت ممكن: { $when }
exchange-said_yes = قال نعم
exchange-until = أمام الجميع حتى { $when } للإجابة.
exchange-plan = درسك لم يُحجز بعد. اتفق على وقت عبر الرسائل، ثم احجزه بالنقاط في صفحة من يعلّمك.
exchange-booked = حُجزت الدروس دون مقابل، ووصل التأكيد إلى الجميع بالبريد.
exchange-lesson = درس محجوز: { $when }
exchange-open = فتح الصفحة
exchange-accept = موافقة
exchange-decline = لا، شكرًا
exchange-gives = يعلّمك: { $skills }
exchange-takes = يتعلّم منك: { $skills }
exchange-hours =
    { $count ->
        [zero] لا ساعات مشتركة
        [one] ساعة مشتركة في الأسبوع
        [two] ساعتان مشتركتان في الأسبوع
        [few] { $count } ساعات مشتركة في الأسبوع
        [many] { $count } ساعة مشتركة في الأسبوع
       *[other] { $count } ساعة مشتركة في الأسبوع
    }

ranker-title = المطابقة
ranker-lead = ما يرتّب المعلّمين، وأداؤه، وكيفية الرجوع.
ranker-serving = المستخدم الآن
ranker-version = الإصدار
ranker-rules = القواعد المنشورة
ranker-rollout = معروض لـ
ranker-since = منذ
ranker-not_loaded = غير محمّل: القواعد ترتّب
ranker-rollback = الرجوع
ranker-versions = الإصدارات
ranker-no_versions = لا إصدار بعد. صدّر البيانات ودرّب وضع النتيجة في المجلد.
ranker-quality = NDCG@10
ranker-quality_rules = NDCG@10 للقواعد
ranker-state = الحالة
ranker-better = أفضل من القواعد يقينًا
ranker-not_better = ليس أفضل يقينًا
ranker-let_out = نشر إلى
ranker-shadow = ظل
ranker-promote = نشر { $version }: { $step }
ranker-clicks = النقرات
ranker-day = اليوم
ranker-ctr = نسبة الفتح
ranker-shares = النِّسَب
ranker-from_matches = حجوزات من الاقتراحات (الهدف { $goal })
ranker-explored = أماكن لمعلّمين جدد
ranker-coverage = المعلّمون المقترحون
ranker-first_booking = ساعات من أول قائمة إلى أول حجز
ranker-drift = الانحراف
ranker-drift_help = مدى تغيّر الإشارات منذ التدريب. فوق 0.2 ينبغي التدريب من جديد.
ranker-no_drift = لا بيانات بعد: يجب أن يرتّب إصدار أولًا.
ranker-no_data = لا بيانات بعد
ranker-signal = الإشارة
ranker-psi = المؤشر
ranker-moved = تغيّر
ranker-percent = { $share }%

upnext-title = ما التالي
upnext-lead = أولًا ما بدأته، ثم ما يمكن أن يليه. لا يمكن لأحد أن يدفع مقابل مكان هنا.
upnext-all = عرض الكل
upnext-none = أنجزت كل شيء
upnext-none_text = احجز درسًا أو ابدأ دورة أو حدّد هدفًا، وسيظهر هنا ما يلي ذلك.
upnext-less = إظهار أقل من هذا: { $kind }
upnext-hidden = المخفية
upnext-show = إظهار مجددًا: { $kind }
upnext-kind_lesson = الدرس القادم
upnext-kind_meeting = لقاء حلقتك
upnext-kind_homework = واجب منزلي
upnext-kind_course = متابعة التعلّم
upnext-kind_help = مساعدة حيث يصعب الأمر
upnext-kind_review = تقييم يمكنك كتابته
upnext-kind_goal = هدفك
upnext-kind_search = جديد بحثك
upnext-kind_circle = حلقة فيها مكان شاغر
upnext-kind_similar = دورة تشبه دوراتك
upnext-kind_tutor = معلّم لك
