hooks-title = الويب هوك
hooks-lead = يعرف خادمك خلال ثوانٍ ما يحدث هنا، بتوقيع يثبت أنه منّا.
hooks-none = لا يوجد ويب هوك بعد. أضف عنوان خادمك أدناه.
hooks-secret = السرّ الجديد. انسخه الآن: لن يُعرض مرة أخرى.
hooks-add = إضافة ويب هوك
hooks-url = العنوان
hooks-url_help = يبدأ بـ https://، ويمكن الوصول إليه من أي مكان، ويجيب خلال 10 ثوانٍ.
hooks-events = ما يُبلَّغ عنه
hooks-all = كل شيء
hooks-group_booking = الدروس
hooks-group_review = التقييمات
hooks-group_message = الرسائل
hooks-group_payment = المدفوعات
hooks-group_package = الباقات
hooks-group_payout = تحويلات الدخل
hooks-group_tutor = ملف المعلّم
hooks-group_availability = الأوقات
hooks-group_help = طلبات المساعدة
hooks-group_skill = المهارات
hooks-former = يُوقَّع بالسرّ السابق أيضًا حتى { $at }
hooks-dead =
    { $count ->
        [zero] لا إرسال متروكًا
        [one] إرسال واحد تُرك
        [two] إرسالان تُركا
        [few] { $count } إرسالات تُركت
        [many] { $count } إرسالًا تُرك
       *[other] { $count } إرسال تُرك
    }
hooks-deliveries = الإرسالات
hooks-test = إرسال تجربة
hooks-rotate = سرّ جديد
hooks-remove = حذف
hooks-log_lead = تُحفظ 30 يومًا. ما لا يقبله خادمك تُعاد محاولته ثلاثة أيام، ثم يمكنك إعادة إرساله من هنا.
hooks-log_none = لم يُرسل شيء بعد. أرسل تجربة لترى هل يجيب خادمك.
hooks-status_pending = في الانتظار
hooks-status_failed = ستُعاد المحاولة
hooks-status_delivered = وصل
hooks-status_dead = تُرك
hooks-answered = الجواب { $status }
hooks-timed_out = لا جواب خلال 10 ثوانٍ
hooks-unreachable = تعذّر الوصول
hooks-inside = العنوان ليس على الإنترنت العام
hooks-next = المحاولة التالية { $at }
hooks-tries =
    { $count ->
        [zero] لا محاولات
        [one] محاولة واحدة
        [two] محاولتان
        [few] { $count } محاولات
        [many] { $count } محاولة
       *[other] { $count } محاولة
    }
hooks-replay = إعادة الإرسال
hooks-what = ما يُرسل
hooks-back = كل الويب هوك

status-title = حالة الخدمة
status-lead = حال EduStream الآن، يُقاس كل دقيقة.
status-all_ok = كل شيء يعمل.
status-some_slow = شيء ما أبطأ من المعتاد.
status-some_down = شيء ما لا يعمل الآن. نعمل على إصلاحه.
status-database = الموقع والدروس
status-database_is = الصفحات والحجز وحسابك
status-worker = العمل في الخلفية
status-worker_is = التذكيرات وتحويلات الدخل والويب هوك
status-mail = البريد
status-mail_is = التأكيدات والتذكيرات
status-payments = الدفع بالبطاقة
status-payments_is = الشحن والدفع بالبطاقة
status-ok = يعمل
status-slow = بطيء
status-down = متوقف
status-uptime = { $percent }% في آخر 90 يومًا
status-past = أيام فيها خلل
status-minutes = { $slow } دقيقة بطء، { $down } دقيقة توقف
changelog-title = الجديد
changelog-lead = ما تغيّر، إصدارًا بعد إصدار.
changelog-webhooks = الويب هوك: يعرف خادمك فورًا بما يحدث للدروس والمدفوعات والرسائل.
changelog-keys = تُظهر مفاتيح API كم استُعملت، ويمكن لصفحات الويب التي تسمّيها أن تستعملها.
changelog-pages = رابط إلى مفاتيح API والويب هوك في إعدادات الحساب.
changelog-developers = صفحة للمطوّرين فيها كل عناوين API.
changelog-status = صفحة حالة لآخر 90 يومًا.
dev-title = للمطوّرين
dev-lead = كل ما يمكنك فعله هنا يمكن لبرنامجك فعله أيضًا.
dev-search = البحث في API
dev-find = بحث
dev-begin = كيف تبدأ
dev-begin_key = أنشئ مفتاحًا يسمح بما يحتاجه برنامجك:
dev-begin_ask = أرسله مع كل طلب:
dev-begin_refusals = الرفض هو JSON فيه رمز ثابت وجملة تقول ما العمل. مع 429 انتظر عدد الثواني المذكور في Retry-After.
dev-begin_browser = لصفحة ويب لك، سمِّ عنوانها عند إنشاء المفتاح.
dev-versions = الإصدارات
dev-groups = كل العناوين
dev-signature = يحمل كل طلب { $header } وفيه الوقت والتوقيع. تحقق منه هكذا:
dev-repeats = قد يصل الحدث نفسه مرتين بالمعرّف id نفسه: أجب بـ 200 ولا تفعل شيئًا في المرة الثانية.
dev-back = كل API
dev-none = لا شيء يطابق. جرّب كلمات أقل.
dev-details = الحقول ومثال
dev-query = الاستعلام
dev-body = المحتوى
dev-answer = الجواب { $status }
dev-refusals = قد يُرفض بسبب
dev-required = مطلوب
dev-scope = مفتاح له الصلاحية { $scope }
dev-open = مفتوح للجميع
dev-people = لمن سجّل الدخول فقط
dev-ask = فتحه في هذا المتصفح
dev-ends = ينتهي في { $day }

chats-title = الخدمات المرتبطة
chats-lead = استقبل أخبارك حيث يتحدث فريقك بالفعل. لا يُنشر سوى عنوان ورابط، ولا شيء من المحتوى.
chats-off = غير متصل
chats-on = متصل
chats-out_of_date = يحتاج إلى عنوان جديد
chats-connect = ربط { $name }
chats-change = تغيير { $name }
chats-end = فصل { $name }
chats-url = عنوان الويب هوك الوارد
chats-new_url = عنوان جديد للويب هوك الوارد
chats-slack_help = أضف في Slack تطبيق «Incoming WebHooks» إلى إحدى القنوات وانسخ عنوانه. يبدأ بـ https://hooks.slack.com/services/.
chats-teams_help = افتح في Teams مهام سير العمل لإحدى القنوات، واختر «النشر في قناة عند تلقي طلب ويب هوك» وانسخ العنوان.
chats-what = ما الذي يُنشر
chats-told = آخر منشور وصل: { $at }
chats-nothing_yet = لم يُنشر شيء بعد
chats-gone = تقول المحادثة إن هذا العنوان لم يعد صالحًا. أنشئ هناك ويب هوك جديدًا وأدخل عنوانه أدناه.
chats-answered = رفضت المحادثة آخر منشور. أرسل اختبارًا؛ وإن لم يصل فأدخل عنوانًا جديدًا.
chats-timed_out = لم تُجب المحادثة خلال 10 ثوانٍ. أرسل اختبارًا للمحاولة مرة أخرى.
chats-unreachable = تعذّر الوصول إلى المحادثة. تحقق من العنوان ثم أرسل اختبارًا.
chats-test = إرسال اختبار
chats-test_line = هذا اختبار من EduStream. ستظهر أخبارك هنا.
chats-others = ربط أي شيء آخر
chats-others_text = تبدأ أدوات مثل Zapier أو Make من ويب هوك وتعمل بمفتاح API.
