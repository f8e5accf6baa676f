### الرسائل: القائمة والمحادثة وما يقال عنها.

messages-title = الرسائل
messages-new_count =
    { $count ->
        [zero] لا محادثات فيها رسائل جديدة
        [one] محادثة واحدة فيها رسائل جديدة
        [two] محادثتان فيهما رسائل جديدة
        [few] { $count } محادثات فيها رسائل جديدة
        [many] { $count } محادثة فيها رسائل جديدة
       *[other] { $count } محادثة فيها رسائل جديدة
    }
messages-unread =
    { $count ->
        [zero] لا رسائل جديدة
        [one] رسالة جديدة واحدة
        [two] رسالتان جديدتان
        [few] { $count } رسائل جديدة
        [many] { $count } رسالة جديدة
       *[other] { $count } رسالة جديدة
    }
messages-none_title = لا رسائل بعد
messages-none_text = اكتب إلى معلّم أعجبك، أو اسأل عن درس حجزته.
messages-find = البحث عن معلّم
messages-pick = اختر محادثة لقراءتها هنا.
messages-archived = المحادثات المؤرشفة
messages-archived_none = لم تؤرشف أي محادثة.
messages-all = كل الرسائل
messages-more_threads = محادثات أقدم
messages-you = أنت
messages-with = محادثة مع { $name }
messages-earlier = رسائل سابقة
messages-latest = أحدث الرسائل
messages-field = رسالة إلى { $name }
messages-send = إرسال الرسالة
messages-first = اكتب ما تريد تعلّمه ومتى يناسبك الوقت.
messages-says = رسالة من { $name }
messages-you_said = رسالة منك
messages-sent = أُرسلت
messages-delivered = وصلت
messages-read = قُرئت
messages-read_by = قرأها { $read } من { $all }
messages-edited = معدّلة
messages-deleted = حُذفت هذه الرسالة.
messages-held = يقرؤها وليّ أمرك أولًا.
messages-held_adult = يقرؤها وليّ أمر الطفل أولًا.
messages-held_parent = فيها وسيلة اتصال خارج EduStream. لا يراها إلا أنت ومن كتبها.
messages-release = السماح بإرسالها
messages-options = خيارات هذه الرسالة
messages-edit = تغيير النص
messages-save = حفظ النص
messages-delete = حذف الرسالة
messages-archive = أرشفة
messages-unarchive = إعادة إلى الرسائل
messages-mute = كتم لمدة أسبوع
messages-unmute = إلغاء الكتم
messages-muted = مكتومة حتى { $date }
messages-today = اليوم
messages-yesterday = أمس
messages-reads_along = يتابع المحادثة وليّ الأمر: { $name }.
messages-safe = تُحفظ مشفّرة، لكن ليس من طرف إلى طرف. أبقِ الدروس والمدفوعات على EduStream كي نستطيع مساعدتك إن حدثت مشكلة.
messages-typing = { $name } يكتب…
messages-waits = في انتظار الإرسال
messages-unsent = لم يُرسل
messages-online = متصل الآن
messages-share = المشاركة في محادثة
messages-share_lead = اختر إلى من تُرسل. يمكنك تغيير النص قبل الإرسال.
messages-share_none = لا محادثات لديك بعد. اكتب إلى معلّم أولًا.
messages-write = رسالة
messages-write_to = الكتابة إلى { $name }
messages-lesson = عن درس
messages-search = البحث في رسائلك
messages-search_button = بحث
messages-search_lead = يجد كلمات كاملة، والأحدث أولًا. تُحفظ الرسائل مشفّرة، ولا نُبقي للبحث إلا علامات غير مقروءة لكلماتها.
messages-search_none = لا توجد رسالة فيها هذه الكلمات. جرّب كلمات أقل أو غيرها.
messages-found = الرسائل التي وُجدت
messages-group_new = مجموعة جديدة
messages-group_begin = إنشاء المجموعة
messages-group_title = اسم المجموعة
messages-group_title_help = من دون اسم يظهر من فيها.
messages-group_people = من فيها
messages-group_people_help = يمكنك إضافة من يجمعك به درس أو محادثة. ومن يأتي لاحقًا يقرأ من ذلك الوقت.
messages-group_nobody = لا يجمعك بأحد درس أو محادثة بعد. اكتب إلى معلّم أولًا.
messages-group_manage = الأشخاص والاسم
messages-group_owner = صاحب المجموعة
messages-group_remove = إخراج { $name }
messages-group_add = إضافة إلى المجموعة
messages-group_leave = مغادرة المجموعة
messages-group_leave_help = لن ترى ما يُكتب بعد ذلك.
messages-group_save = حفظ الاسم
messages-group_first = لم يكتب أحد هنا بعد.
messages-group_stays = تتابع القراءة ما دام طفلك في هذه المجموعة.
messages-later = إرسال لاحقًا
messages-later_at = وقت الإرسال ({ $zone })
messages-later_title = لوقت لاحق
messages-later_lead = رسائل تنتظر وقتها، ورسائل تريد العودة إليها.
messages-later_none = لا شيء مجدولًا. عند كتابة رسالة يمكنك اختيار وقت إرسالها.
messages-later_when = تُرسل: { $date }
messages-later_unsent = لم تُرسل: لم تعد الكتابة في هذه المحادثة ممكنة.
messages-later_cancel = سحب الرسالة
messages-later_dismiss = إزالة من القائمة
messages-file_attach = إرفاق ملف
messages-file_help = PDF أو Word أو JPG أو PNG أو MP4 أو ZIP حتى 10 ميغابايت. يُفحص من الفيروسات.
messages-file_word = كلمة مع الملف
messages-file_send = إرسال الملف
messages-file = ملف
messages-remind = ذكّرني
messages-remind_when = متى
messages-remind_hour = بعد ساعة
messages-remind_tomorrow = غدًا في مثل هذا الوقت
messages-remind_week = بعد أسبوع
messages-reminders = التذكيرات
messages-reminder_when = في { $date }
messages-reminder_end = إلغاء التذكير

reaction-like = أعجبني
reaction-love = رائع
reaction-laugh = مضحك
reaction-celebrate = أحسنت
reaction-question = ليس واضحًا بعد

case_messages-title = رسائل النزاع
case_messages-lead = ما كتبه الطرفان أحدهما للآخر حتى فُتح النزاع. يُسجَّل اطّلاعك عليها.
case_messages-none = لم يكتب أحدهما للآخر شيئًا في تلك المدة.
case_messages-more = تظهر آخر { $most } فقط.
case_messages-back = العودة إلى النزاع
case_messages-link = قراءة ما كتبه الطرفان أحدهما للآخر
