### Availability.

availability-lead = متى يستطيع الطلاب الحجز معك؟ الأوقات بتوقيت منطقتك، ولا تتغيّر عند تقديم الساعة أو تأخيرها.
availability-week = كل أسبوع
availability-week_help = اكتب الأوقات هكذا: 09:00 أو 12:30؛ و24:00 هي نهاية اليوم. اترك ما لا تحتاجه فارغًا.
availability-zone_help = مثلًا Africa/Cairo.
availability-increment = تبدأ الدروس كل
availability-buffer = استراحة بعد الدرس
availability-minutes =
    { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
availability-notice = أقل مهلة قبل الدرس (بالدقائق)
availability-notice_help = إلى أي وقت قبل الدرس يبقى الحجز ممكنًا.
availability-horizon = كم يومًا مسبقًا يمكن الحجز
availability-horizon_help = 365 يومًا على الأكثر.
availability-start_of = { $day }، من
availability-end_of = { $day }، إلى
availability-exceptions = استثناءات التواريخ
availability-blocked = غير متاح
availability-open = متاح
availability-whole_day = اليوم كله
availability-remove = إزالة
availability-date = التاريخ
availability-kind = في هذا اليوم أنا
availability-start = من
availability-end = إلى
availability-add = إضافة يوم

choose-day = اليوم
choose-zone = المنطقة الزمنية
choose-earlier = الأسبوع السابق
choose-later = الأسبوع التالي
choose-none_this_week = لا يوجد وقت متاح هذا الأسبوع.
choose-lost = لم يعد هذا الوقت متاحًا. اختر وقتًا آخر.
choose-refresh = عرض الأوقات
choose-free = { $count } متاح
choose-nothing_free = { $day }، لا شيء متاح
choose-early_late = باكرًا ومتأخرًا
choose-theirs = { $time } عند { $name } في { $zone }
choose-zone_own = { $zone } (توقيتك)
choose-book_for = احجز مقابل { $amount }
choose-request_for = اطلب مقابل { $amount }
choose-change = تغيير
