### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = وصلتك هذه الرسالة لأن لديك حسابًا في EduStream.
mail-otherwise = لا يعمل الزر؟ افتح هذا العنوان:
mail-unnamed_device = جهاز بلا اسم
sms-code = { $code } هو رمز EduStream الخاص بك. يعمل عشر دقائق. لن نطلبه منك أبدًا.

verify_email =
    .subject = أكّد بريدك الإلكتروني
    .body =
        مرحبًا { $name }،

        أهلًا بك في EduStream. أكّد بريدك لتتمكّن من شحن محفظتك وحجز درسك الأول. يعمل الرابط لمدة { $count ->
             [zero] { $count } ساعة
             [one] ساعة واحدة
             [two] ساعتين
             [few] { $count } ساعات
             [many] { $count } ساعة
            *[other] { $count } ساعة
        }.

        إذا لم تسجّل، فتجاهل هذه الرسالة.
    .action = تأكيد بريدي

already_registered =
    .subject = لديك حساب بالفعل
    .body =
        مرحبًا { $name }،

        حاول شخص إنشاء حساب ببريدك، لكن لديك حسابًا بالفعل. إذا كنت أنت، فسجّل الدخول. وإذا نسيت كلمة المرور، فيمكنك اختيار كلمة جديدة من الصفحة نفسها.

        إذا لم تكن أنت، فلا داعي لفعل شيء: لم يتغيّر شيء.
    .action = تسجيل الدخول

reset_password =
    .subject = اختر كلمة مرور جديدة
    .body =
        مرحبًا { $name }،

        وصلنا طلبك لكلمة مرور جديدة. يعمل الرابط مرة واحدة ولمدة { $count ->
             [zero] { $count } ساعة
             [one] ساعة واحدة
             [two] ساعتين
             [few] { $count } ساعات
             [many] { $count } ساعة
            *[other] { $count } ساعة
        }.

        إذا لم تطلبها، فتجاهل هذه الرسالة: تبقى كلمة مرورك كما هي.
    .action = اختيار كلمة مرور جديدة

password_changed =
    .subject = تغيّرت كلمة مرورك
    .body =
        مرحبًا { $name }،

        تغيّرت كلمة مرورك وسُجّل الخروج من كل الأجهزة الأخرى.

        إذا لم تكن أنت، فاختر كلمة مرور جديدة فورًا.
    .action = لم أكن أنا

two_step_on =
    .subject = تم تشغيل تسجيل الدخول بخطوتين
    .body =
        مرحبًا { $name }،

        من الآن يتطلب تسجيل الدخول كلمة المرور ورمزًا من تطبيق المصادقة.

        إن لم يكن ذلك منك، فاختر كلمة مرور جديدة الآن.
    .action = لم أكن أنا

two_step_off =
    .subject = تم إيقاف تسجيل الدخول بخطوتين
    .body =
        مرحبًا { $name }،

        تكفي كلمة المرور وحدها لتسجيل الدخول من جديد.

        إن لم يكن ذلك منك، فاختر كلمة مرور جديدة الآن.
    .action = لم أكن أنا

recovery_code_used =
    .subject = استُخدم رمز استرداد
    .body =
        مرحبًا { $name }،

        سُجّل الدخول إلى حسابك بأحد رموز الاسترداد. لم يعد هذا الرمز صالحًا؛ أنشئ رموزًا جديدة حين يقلّ عددها.

        إن لم يكن ذلك منك، فاختر كلمة مرور جديدة الآن.
    .action = لم أكن أنا

new_device =
    .subject = تسجيل دخول جديد إلى حسابك
    .body =
        مرحبًا { $name }،

        سُجّل الدخول إلى حسابك بجهاز أو من شبكة لم نعرفها من قبل: { $client }، الشبكة { $place }، { $when }.

        إن كان ذلك منك فلا حاجة إلى فعل شيء. وإلا فسجّل خروج ذلك الجهاز واختر كلمة مرور جديدة.
    .action = عرض أماكن تسجيل دخولي

email_confirm_new =
    .subject = أكّد بريدك الجديد
    .body =
        مرحبًا { $name }،

        تريد استخدام هذا العنوان لحسابك. افتح الرابط خلال { $count ->
             [zero] { $count } ساعة
             [one] ساعة
             [two] ساعتين
             [few] { $count } ساعات
             [many] { $count } ساعة
            *[other] { $count } ساعة
        }، وبعدها تسجّل الدخول به.

        إن لم تطلب ذلك، فتجاهل هذه الرسالة.
    .action = استخدام هذا البريد

email_change_asked =
    .subject = بريدك على وشك التغيّر
    .body =
        مرحبًا { $name }،

        طُلب من داخل حسابك استخدام { $email } بدلًا من هذا العنوان. يسري التغيير عند فتح الرابط الذي أرسلناه إلى هناك.

        إن لم يكن ذلك منك، فأوقفه الآن: يحتفظ حسابك بهذا العنوان، ويُسجَّل خروج الجميع.
    .action = لم أكن أنا

email_changed =
    .subject = تم تغيير بريدك
    .body =
        مرحبًا { $name }،

        يستخدم حسابك الآن { $email }. لم يعد هذا العنوان صالحًا لتسجيل الدخول.

        إن لم يكن ذلك منك، فيمكنك التراجع خلال 7 أيام: يستعيد حسابك هذا العنوان، ويُسجَّل خروج الجميع.
    .action = لم أكن أنا

email_in_use =
    .subject = لديك حساب هنا بالفعل
    .body =
        مرحبًا { $name }،

        حاول أحدهم استخدام هذا العنوان لحساب آخر، لكن لديك حسابًا به بالفعل. إن كان ذلك منك، فسجّل الدخول.

        وإلا فلا حاجة إلى فعل شيء. لم يتغيّر شيء.
    .action = تسجيل الدخول

passkey_added =
    .subject = أُضيف مفتاح مرور
    .body =
        مرحبًا { $name }،

        من الآن فصاعدًا يفتح مفتاح المرور «{ $passkey }» حسابك.

        إن لم يكن ذلك منك، فاختر كلمة مرور جديدة الآن.
    .action = لم أكن أنا

passkey_removed =
    .subject = أُزيل مفتاح مرور
    .body =
        مرحبًا { $name }،

        لم يعد مفتاح المرور «{ $passkey }» يفتح حسابك.

        إن لم يكن ذلك منك، فاختر كلمة مرور جديدة الآن.
    .action = لم أكن أنا

phone_confirmed =
    .subject = تم تأكيد رقم هاتفك
    .body =
        مرحبًا { $name }،

        يرتبط حسابك الآن برقم الهاتف المنتهي بـ { $number }.

        إن لم يكن ذلك منك، فاختر كلمة مرور جديدة الآن.
    .action = لم أكن أنا
deletion_asked =
    .subject = سيُغلق حسابك
    .body =
        مرحبًا { $name }،

        طلبت إغلاق حسابك. سيُغلق في: { $date }.

        حتى ذلك الحين يمكنك تسجيل الدخول والاحتفاظ به. إن لم تكن أنت من طلب ذلك، فاحتفظ بحسابك واختر كلمة مرور جديدة.
    .action = الاحتفاظ بحسابي

tutor_approved =
    .subject = تمت الموافقة على ملفك معلّمًا
    .body =
        مرحبًا { $name }،

        يستطيع الطلاب الآن العثور على ملفك. راجع أوقاتك الأسبوعية: فهي الأوقات التي يمكنهم حجزها.
    .action = مراجعة أوقاتي

tutor_declined =
    .subject = يحتاج ملفك إلى تعديل
    .body =
        مرحبًا { $name }،

        لم نتمكّن بعد من الموافقة على ملفك. السبب: { $reason }

        عدّله واحفظه لنراجعه من جديد.
    .action = تعديل ملفي

edit_approved =
    .subject = تغييراتك منشورة الآن
    .body =
        مرحبًا { $name }،

        يرى الطلاب الآن تغييرات ملفك.
    .action = عرض ملفي

edit_declined =
    .subject = لم تُنشر تغييراتك
    .body =
        مرحبًا { $name }،

        أبقينا ملفك كما كان. السبب: { $reason }

        عدّله مرة أخرى إن أردت لنراجعه من جديد.
    .action = تعديل ملفي

verified =
    .subject = لديك شارة جديدة
    .body =
        مرحبًا { $name }،

        فحصنا مستنداتك. يرى الطلاب الشارة الآن في ملفك، وسنحذف المستندات بعد 30 يومًا.
    .action = عرض شاراتي

verification_rejected =
    .subject = مستنداتك غير كافية
    .body =
        مرحبًا { $name }،

        لم نتمكّن من منحك الشارة. السبب: { $reason }

        يمكنك إرسال مستندات أخرى في أي وقت.
    .action = إرسال مستندات أخرى

search_found =
    .subject = معلّمون جدد لبحثك
    .body =
        مرحبًا { $name }،

        يناسب أحد عمليات بحثك معلّم جديد: { $tutors }
    .action = عرض البحث

report_filed =
    .subject = بلاغ ينتظر ردًّا
    .body =
        مرحبًا { $name }،

        أخبرنا أحدهم أن درسًا لم يجرِ كما يجب. اقرأ البلاغ وأرسل ردّك.
    .action = قراءة البلاغ

report_answered =
    .subject = ردّنا على بلاغك
    .body =
        مرحبًا { $name }،

        شكرًا لأنك أخبرتنا. { $answer }
    .action = فتح البلاغ

booking_requested =
    .subject = طلب جديد: { $subject } مع { $counterpart }، { $when }
    .body =
        مرحبًا { $name }،

        وصلك طلب درس { $subject } من { $counterpart }. الموعد: { $when }.

        يُرجى الردّ خلال 24 ساعة. بعدها ينتهي الطلب ويصبح الوقت متاحًا من جديد.
    .action = الردّ على الطلب

booking_confirmed =
    .subject = مؤكّد: { $subject } مع { $counterpart }، { $when }
    .body =
        مرحبًا { $name }،

        درس { $subject } مع { $counterpart } مؤكّد. الموعد: { $when }.
    .action = عرض الدرس

booking_declined =
    .subject = مرفوض: { $subject } مع { $counterpart }، { $when }
    .body =
        مرحبًا { $name }،

        تعذّر على { $counterpart } تقديم درس { $subject } في الموعد { $when }. { $reason }

        عاد المال إلى محفظتك.
    .action = عرض الطلب

booking_expired =
    .subject = بلا ردّ: { $subject } مع { $counterpart }، { $when }
    .body =
        مرحبًا { $name }،

        لم يصل ردّ في الوقت المناسب من { $counterpart } على طلبك لدرس { $subject } في الموعد { $when }.

        عاد المال إلى محفظتك. ربما يكون معلّمون آخرون متاحين.
    .action = عرض الطلب

booking_cancelled =
    .subject = أُلغي: { $subject } مع { $counterpart }، { $when }
    .body =
        مرحبًا { $name }،

        أُلغي درس { $subject } مع { $counterpart } في الموعد { $when }. { $reason }

        تعرض صفحة الدرس ما أُعيد من المبلغ.
    .action = عرض الدرس

lesson_ended =
    .subject = كيف كان درس { $subject } مع { $counterpart }؟
    .body =
        مرحبًا { $name }،

        انتهى درس { $subject } مع { $counterpart } في الموعد { $when }.
    .action = عرض الدرس

lesson_time_moved =
    .subject = تغيير التوقيت: درس { $subject } باقٍ في ساعته
    .body =
        مرحبًا { $name }،

        كان درس { $subject } مع { $counterpart } متفقًا عليه في { $agreed }. غيّر قانون جديد التوقيت الرسمي هناك، ويبقى الدرس في الساعة المتفق عليها بتوقيت المكان.

        يبدأ الدرس بتوقيتك: { $when }. إن لم يعد يناسبك فيمكنك إلغاؤه من صفحة الدرس.
    .action = عرض الدرس

lesson_time_kept =
    .subject = تغيير التوقيت: راجع موعد درس { $subject }
    .body =
        مرحبًا { $name }،

        كان درس { $subject } مع { $counterpart } متفقًا عليه في { $agreed }. غيّر قانون جديد التوقيت الرسمي هناك، ولم يمكن نقل الدرس معه: فتلك الساعة مشغولة أو قريبة جدًا أو لم تعد موجودة.

        لذلك يبدأ في وقته السابق نفسه، بتوقيتك: { $when }. إن لم يناسبك فيمكنك إلغاؤه من صفحة الدرس.
    .action = عرض الدرس

child_sign_in =
    .subject = تسجيل دخولك إلى EduStream
    .body =
        مرحبًا { $name }،

        أعدّ لك { $parent } تسجيل دخول. أكّد هذا البريد بكلمة المرور التي اخترتماها معًا، ويمكنك بعدها البحث عن معلّمين وطلب الدروس.

        إن كنت لا تعرف { $parent } فتجاهل هذه الرسالة.
    .action = تأكيد بريدي

child_thirteen =
    .subject = { $child }: بلوغ 13 سنة
    .body =
        مرحبًا { $name }،

        بلغ طفلك ({ $child }) 13 سنة ويمكن أن يكون له تسجيل دخول خاص به: يبحث ببريده عن معلّمين ويطلب الدروس. ويبقى القرار في كل درس لك.
    .action = إعداد تسجيل الدخول

child_waits =
    .subject = { $child }: بلوغ 18 سنة، بقيت خطوة
    .body =
        مرحبًا { $name }،

        بلغ طفلك ({ $child }) 18 سنة وينتقل الحساب إليه. ليس له تسجيل دخول خاص به بعد: أدخل بريده لنرسل إليه رابطًا.
    .action = إدخال البريد

child_grown =
    .subject = { $child }: بلوغ 18 سنة
    .body =
        مرحبًا { $name }،

        بلغ طفلك ({ $child }) 18 سنة والحساب ملكه الآن. من اليوم يحجز ويدفع بنفسه. وتُقام الدروس التي دفعت ثمنها كما اتُّفق عليه.
    .action = فتح العائلة

account_yours =
    .subject = حسابك ملكك
    .body =
        مرحبًا { $name }،

        بلغت 18 سنة: حسابك الآن ملكك وحدك. القرار في دروسك لك، وتدفع ثمنها من محفظتك. ويبقى كل ما حُجز كما هو.
    .action = فتح حسابي

approval_asked =
    .subject = { $child }: طلب درس { $subject } مع { $counterpart }
    .body =
        مرحبًا { $name }،

        يطلب طفلك ({ $child }) درس { $subject } مع { $counterpart }: { $when }. كلفته { $amount }، وتُدفع من محفظتك إن وافقت فقط.

        قرّر قبل { $until }. يبقى الوقت محفوظًا حتى ذلك الحين ولا يعلم المعلّم بشيء.
    .action = اتخاذ القرار

approval_refused =
    .subject = رُفض الطلب: { $subject } مع { $counterpart }
    .body =
        مرحبًا { $name }،

        لم يوافق والداك على درس { $subject } مع { $counterpart }: { $when }. { $reason }

        صار الوقت متاحًا من جديد. اسألهما عن درس يناسبهما.
    .action = فتح الطلب

lesson_reminder =
    .subject = قريبًا: { $subject } مع { $counterpart }، { $when }
    .body =
        مرحبًا { $name }،

        يقترب موعد درس { $subject } مع { $counterpart }. الموعد: { $when }.

        إن تعذّر عليك الحضور فأخبرنا الآن في صفحة الدرس: يمكنك اقتراح وقت آخر أو الإلغاء.
    .action = عرض الدرس

tutor_absent =
    .subject = عاد المال إليك: لم يُعقد الدرس مع { $counterpart }
    .body =
        مرحبًا { $name }،

        نأسف لذلك: لم يُعقد درس { $subject } مع { $counterpart } في الموعد { $when } بسبب غياب المعلّم. عاد المبلغ كاملًا إلى محفظتك.

        نبحث الآن عن معلّم بديل، وسنكتب إليك فور العثور عليه.
    .action = عرض الدرس

tutor_absent_own =
    .subject = درس فائت: { $subject } مع { $counterpart }، { $when }
    .body =
        مرحبًا { $name }،

        وصلنا بلاغ من { $counterpart } بأنك لم تحضر درس { $subject } في الموعد { $when }. أُعيد المال إلى صاحبه.

        يُحسب هذا الدرس فائتًا في أرقامك. إن كان الأمر غير ذلك فأبلغ عنه في صفحة الدرس.
    .action = عرض الدرس

student_absent =
    .subject = غياب { $counterpart }: أجر الدرس لك
    .body =
        مرحبًا { $name }،

        غاب الطالب ({ $counterpart }) عن درس { $subject } في الموعد { $when }. تحصل على أجرك كما لو عُقد الدرس.
    .action = عرض الدرس

student_absent_own =
    .subject = غيابك عن الدرس: { $subject } مع { $counterpart }، { $when }
    .body =
        مرحبًا { $name }،

        وصلنا بلاغ من { $counterpart } بأنك لم تحضر درس { $subject } في الموعد { $when }. لذلك احتُسب ثمن الدرس.

        إن كان الأمر غير ذلك فأبلغ عنه في صفحة الدرس.
    .action = عرض الدرس

move_declined =
    .subject = الموعد كما هو: { $subject } مع { $counterpart }، { $when }
    .body =
        مرحبًا { $name }،

        رُفض تغيير الموعد. يبقى درس { $subject } مع { $counterpart } في وقته: { $when }. { $reason }
    .action = عرض الدرس

lesson_moved =
    .subject = موعد جديد: { $subject } مع { $counterpart }، { $when }
    .body =
        مرحبًا { $name }،

        لدرس { $subject } مع { $counterpart } موعد جديد: { $when }. السعر كما هو، ولم يُخصم شيء مرة أخرى.
    .action = عرض الدرس

times_proposed =
    .subject = أوقات أخرى لدرس { $subject } مع { $counterpart }
    .body =
        مرحبًا { $name }،

        الموعد { $when } غير مناسب لدى { $counterpart }، لكن وصلتك أوقات أخرى لدرس { $subject }. اختر ما يناسبك منها ليتأكد الدرس.
    .action = اختيار وقت

times_lapsed =
    .subject = لم يتم الاتفاق: { $subject } مع { $counterpart }
    .body =
        مرحبًا { $name }،

        لم يُختر أي من الأوقات المقترحة بدل الموعد { $when } لدرس { $subject } مع { $counterpart }، فانتهت صلاحية الطلب.

        عاد المال إلى محفظتك.
    .action = عرض الطلب

move_asked =
    .subject = وقت آخر؟ { $subject } مع { $counterpart }
    .body =
        مرحبًا { $name }،

        وصلك طلب من { $counterpart } لنقل درس { $subject }. الموعد الحالي: { $when }. الموعد الجديد: { $asked }.

        لا يتغير شيء قبل موافقتك، ويبقى السعر كما هو.
    .action = الرد

replacement_found =
    .subject = بديل لدرس { $subject }: { $counterpart }، { $when }
    .body =
        مرحبًا { $name }،

        وجدنا معلّمًا لدرس { $subject }: { $counterpart }. الوقت المتاح: { $when }. احجزه إن كان يناسبك، فهو غير محجوز لك.
    .action = حجز هذا الدرس
