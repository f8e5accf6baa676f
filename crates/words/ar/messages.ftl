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
messages-read = قُرئت
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
messages-write = رسالة
messages-write_to = الكتابة إلى { $name }
messages-lesson = عن درس

reaction-like = أعجبني
reaction-love = رائع
reaction-laugh = مضحك
reaction-celebrate = أحسنت
reaction-question = ليس واضحًا بعد
