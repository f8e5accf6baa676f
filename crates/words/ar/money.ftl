### Wallet, payments, postings.

account_kind-wallet = محفظة الطالب
account_kind-hold = محجوز لهذا الدرس
account_kind-escrow = حساب الضمان
account_kind-tutor = دخل المعلّم
account_kind-fee = العمولة

wallet-lead = اشحن مرة واحدة ثم احجز بلا بطاقة. ما لا تستخدمه يبقى لك.
wallet-available = متاح
wallet-pending = { $amount } محجوز للدروس
wallet-promo = { $amount } رصيد ترويجي، يُصرف أولًا
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
wallet-no_history = لا حركات بعد.
wallet-date = التاريخ
wallet-what = البيان

entry-topup = شحن
entry-hold = محجوز لدرس
entry-paid = مدفوع مقابل درس
entry-release = أُلغي الحجز المالي
entry-refund = استرداد
entry-topup_reversal = شحن استردّه البنك
entry-other = أخرى

checkout-title = الدفع
checkout-sandbox = هذه بيئة تجريبية: لا بطاقة ولا مال. تفعل الأزرار ما كان سيفعله صاحب البطاقة والبنك.
checkout-pay = ادفع { $amount }
checkout-fail = محاكاة رفض البنك
checkout-decided = حُسمت هذه الدفعة.
checkout-go_on = متابعة
