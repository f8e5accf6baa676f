### Wallet, payments, postings.

account_kind-wallet = محفظة الطالب
account_kind-hold = محجوز لهذا الدرس
account_kind-escrow = حساب الضمان
account_kind-tutor = دخل المعلّم
account_kind-fee = العمولة

wallet-lead = اشحن مرة واحدة ثم احجز بلا بطاقة. المال الذي لا تنفقه يبقى في محفظتك.
wallet-available = متاح
wallet-pending = { $amount } محجوز للدروس
wallet-promo = { $amount } رصيد ترويجي، يُنفق أولًا
wallet-credits =
    { $count ->
        [zero] لا نقاط
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $count } نقاط
        [many] { $count } نقطة
       *[other] { $count } نقطة
    }
wallet-top_up = شحن المحفظة
wallet-amount = المبلغ بعملة { $currency }
wallet-topup_help = من 5 إلى 5,000 في معظم العملات. بلا رسوم.
wallet-continue_to_pay = المتابعة إلى الدفع
wallet-history = السجل
wallet-no_history = لا معاملات بعد.
wallet-filter_kind = النوع
wallet-kind_all = كل الحركات
wallet-kind_topup = عمليات الشحن
wallet-kind_lesson = الدروس
wallet-kind_refund = المبالغ المستردة
wallet-filter_from = من
wallet-filter_to = إلى
wallet-filter_show = عرض
wallet-download = تنزيل كجدول (CSV)
wallet-no_match = لا شيء في هذه الأيام. اختر غيرها أو اعرض الكل.
wallet-show_all = عرض الكل
wallet-date = التاريخ
wallet-what = التفاصيل

entry-topup = شحن
entry-opening = الرصيد الافتتاحي
entry-hold = محجوز لدرس
entry-paid = مدفوع مقابل درس
entry-release = أُلغي الحجز المالي
entry-refund = استرداد
entry-dispute_refund = استرداد بعد نزاع
entry-topup_reversal = شحن ألغاه البنك
entry-other = أخرى

earnings-title = الدخل
earnings-lifetime = مجموع الدخل حتى الآن
earnings-recent = الدخل في آخر 30 يومًا
earnings-before = مقارنةً بالأيام الثلاثين السابقة
earnings-month = الشهر
earnings-earned = الدخل
earnings-so_far = { $month } حتى الآن

checkout-title = الدفع
checkout-sandbox = دفعة تجريبية: لا بطاقة ولا مال. تقوم الأزرار بما كنت ستقوم به أنت والبنك.
checkout-pay = ادفع { $amount }
checkout-fail = محاكاة بطاقة مرفوضة
checkout-decided = اكتملت هذه الدفعة.
checkout-go_on = متابعة
