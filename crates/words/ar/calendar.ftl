### Availability.

availability-lead = متى يستطيع الطلاب الحجز معك؟ الأوقات حسب منطقتك ولا تتغيّر مع التوقيت الصيفي.
availability-week = كل أسبوع
availability-week_help = اكتب الأوقات هكذا: 09:00 و12:30؛ 24:00 هي نهاية اليوم. اترك ما لا تحتاجه فارغًا.
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
availability-notice = أقصر مهلة بالدقائق
availability-notice_help = إلى أي مدى قبل الدرس يبقى الحجز ممكنًا.
availability-horizon = عدد الأيام المتاحة للحجز مسبقًا
availability-horizon_help = 365 على الأكثر.
availability-start_of = { $day }، من
availability-end_of = { $day }، إلى
availability-exceptions = أيام مختلفة
availability-blocked = غير متاح
availability-open = متاح
availability-whole_day = اليوم كله
availability-remove = إزالة
availability-date = التاريخ
availability-kind = في هذا اليوم أنا
availability-start = من
availability-end = إلى
availability-add = إضافة يوم
