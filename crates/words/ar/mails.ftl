### Mails: subject, body (a blank line parts paragraphs) and the label of the button.

mail-footer = تصلك هذه الرسالة لأن لديك حسابًا في EduStream.

verify_email =
    .subject = أكّد عنوان بريدك
    .body =
        مرحبًا { $name }،

        أهلًا بك في EduStream. أكّد أن هذا العنوان لك، وعندها يمكنك حجز الدروس وشحن محفظتك. يعمل الرابط لمدة { $count ->
             [zero] { $count } ساعة
             [one] ساعة واحدة
             [two] ساعتين
             [few] { $count } ساعات
             [many] { $count } ساعة
            *[other] { $count } ساعة
        }.

        إذا لم تسجّل، فتجاهل هذه الرسالة.
    .action = تأكيد عنواني

already_registered =
    .subject = لديك حساب بالفعل
    .body =
        مرحبًا { $name }،

        حاول شخص التسجيل بهذا العنوان، لكن له حسابًا بالفعل. إذا كنت أنت، فسجّل الدخول؛ وإذا نسيت كلمة المرور، فيمكنك اختيار كلمة جديدة هناك.

        إذا لم تكن أنت، فلا داعي لفعل شيء: لم يتغيّر شيء.
    .action = تسجيل الدخول

reset_password =
    .subject = اختر كلمة مرور جديدة
    .body =
        مرحبًا { $name }،

        طلبت كلمة مرور جديدة. يعمل الرابط مرة واحدة ولمدة { $count ->
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
    .subject = تم تغيير كلمة مرورك
    .body =
        مرحبًا { $name }،

        تم تغيير كلمة مرورك وتسجيل الخروج من كل الأجهزة الأخرى.

        إذا لم تكن أنت، فاختر كلمة مرور جديدة فورًا.
    .action = لم أكن أنا

tutor_approved =
    .subject = تمت الموافقة على ملفك كمعلّم
    .body =
        مرحبًا { $name }،

        يستطيع الطلاب الآن العثور على ملفك. راجع أوقاتك الأسبوعية ليتمكنوا من الحجز.
    .action = مراجعة أوقاتي

tutor_declined =
    .subject = يحتاج ملفك كمعلّم إلى تعديل
    .body =
        مرحبًا { $name }،

        لم نتمكن بعد من الموافقة على ملفك. السبب: { $reason }

        عدّله واحفظه ليعود إلينا.
    .action = تعديل ملفي

booking_requested =
    .subject = { $counterpart } يطلب درسًا: { $subject }
    .body =
        مرحبًا { $name }،

        طلب درس في { $subject } من { $counterpart } في الموعد { $when }.

        أجب خلال 24 ساعة؛ بعدها ينتهي الطلب ويصبح الوقت متاحًا من جديد.
    .action = الرد على الطلب

booking_confirmed =
    .subject = درسك مؤكّد: { $subject }
    .body =
        مرحبًا { $name }،

        سيُعقد درسك في { $subject } مع { $counterpart } في الموعد { $when }.
    .action = عرض الدرس

booking_declined =
    .subject = رُفض طلبك: { $subject }
    .body =
        مرحبًا { $name }،

        لا يستطيع { $counterpart } تقديم درس { $subject } في الموعد { $when }. { $reason }

        عاد المال إلى محفظتك.
    .action = عرض الحجز

booking_expired =
    .subject = بقي طلبك بلا رد: { $subject }
    .body =
        مرحبًا { $name }،

        لم يصل رد في الوقت المناسب من { $counterpart } على طلبك لدرس { $subject } في الموعد { $when }.

        عاد المال إلى محفظتك. ربما يكون معلّمون آخرون متاحين.
    .action = عرض الحجز

booking_cancelled =
    .subject = أُلغي الدرس: { $subject }
    .body =
        مرحبًا { $name }،

        أُلغي درس { $subject } مع { $counterpart } في الموعد { $when }. { $reason }

        يظهر ما أُعيد إليك في صفحة الحجز.
    .action = عرض الحجز

lesson_ended =
    .subject = كيف كان درسك في { $subject }؟
    .body =
        مرحبًا { $name }،

        انتهى درسك في { $subject } مع { $counterpart } في الموعد { $when }.
    .action = عرض الدرس

lesson_time_moved =
    .subject = تغيّر التوقيت الرسمي ودرسك باقٍ في ساعته: { $subject }
    .body =
        مرحبًا { $name }،

        كان درس { $subject } مع { $counterpart } متفقًا عليه في { $agreed }. غيّر قانون جديد التوقيت الرسمي هناك، ويبقى الدرس في تلك الساعة بتوقيت المكان.

        يبدأ الدرس بتوقيتك: { $when }. إن لم يعد يناسبك فيمكنك إلغاؤه من صفحة الحجز.
    .action = عرض الحجز

lesson_time_kept =
    .subject = تغيّر التوقيت الرسمي، تحقّق من موعد درسك: { $subject }
    .body =
        مرحبًا { $name }،

        كان درس { $subject } مع { $counterpart } متفقًا عليه في { $agreed }. غيّر قانون جديد التوقيت الرسمي هناك، ولم يمكن نقل الدرس معه: فتلك الساعة مشغولة أو قريبة جدًا أو لم تعد موجودة.

        لذلك يبدأ في اللحظة نفسها كما كان، بتوقيتك: { $when }. إن لم يناسبك فيمكنك إلغاؤه من صفحة الحجز.
    .action = عرض الحجز
