### Wallet, payments, postings.

account_kind-wallet = محفظة الطالب
account_kind-hold = محجوز لهذا الدرس
account_kind-escrow = محفوظ للدرس
account_kind-tutor = دخل المعلّم
account_kind-fee = العمولة

wallet-lead = اشحن مرة واحدة ثم احجز بلا بطاقة. المال الذي لا تنفقه يبقى في محفظتك.
wallet-available = متاح
wallet-pending = { $amount } محفوظ للدروس القادمة
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
wallet-topup_help = من { $min } إلى { $max }. بلا رسوم.
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
entry-chargeback_return = أعاده البنك
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

packages-title = الباقات
packages-one = باقة
packages-lead = دروس دفعتها مقدمًا بخصم. احجزها متى شئت.
packages-empty_title = لا باقات بعد
packages-empty_text = من صفحة المعلّم يمكنك شراء 5 أو 10 أو 20 درسًا دفعة واحدة وتوفير ما يصل إلى 15%.
packages-size =
    { $count ->
        [zero] { $count } درس
        [one] درس واحد
        [two] درسان
        [few] { $count } دروس
        [many] { $count } درسًا
       *[other] { $count } درس
    }
packages-left = الدروس المتبقية: { $left } من { $count }
packages-until = صالحة حتى { $date }
packages-state_gifted = بانتظار القبول
packages-state_transferred = نُقلت إلى معلّم آخر
packages-state_ended = أُنهيت مبكرًا
packages-state_expired = انتهت مدتها
packages-with = باقة مع { $name }
packages-tutor_page = صفحة المعلّم
packages-paid = المدفوع
packages-worth = قيمة الدروس المتبقية
packages-set_aside = ينتظر الدروس التي لم تُختم
packages-book = حجز درس
packages-extend = تمديد
packages-extend_help = مجانًا، مرة واحدة لكل باقة. تصبح صالحة حتى { $date }.
packages-gift = إهداء
packages-gift_help = نرسل رابطًا. الدروس المتبقية لمن يفتحه أولًا، وحتى ذلك الحين لا يمكنك استخدامها.
packages-gift_email = بريد المتلقي
packages-gift_message = رسالتك
packages-gift_send = إرسال الهدية
packages-gift_waits = أهديت هذه الباقة. أُرسل الرابط إلى { $email } وينتظر أن يُفتح.
packages-transfer = نقل إلى معلّم آخر
packages-transfer_help = تتحول قيمة الدروس المتبقية إلى دروس مع المعلّم الآخر بسعره، ويذهب الباقي إلى محفظتك.
packages-transfer_none = احفظ معلّمًا أو تصفّح صفحته أولًا فيظهر هنا.
packages-transfer_to = المعلّم
packages-transfer_look = عرض النتيجة
packages-an_hour = { $amount } للساعة
packages-becomes = تصبح
packages-rest = يعود إلى محفظتك
packages-end = إنهاء الباقة
packages-end_help = تُحسب الدروس المأخوذة أو المحجوزة بسعرها المفرد بقدر ما دُفع عنها، ويعود الباقي إلى محفظتك فورًا. وإذا أُلغي درس محجوز لاحقًا عاد إليك أيضًا.
packages-back = تسترد { $amount }
packages-claim_title = هدية لك
packages-claim_lead = دفع لك شخص ثمن دروس. اقبلها ثم اختر أوقاتك.
packages-claim_code = الرمز من الرسالة
packages-claim = قبول الدروس
packages-offers_title = عروض الباقات
packages-offers_lead = من يدفع عدة دروس مقدمًا يبقى أطول. أنت تحدد الخصم ومدة صلاحية كل باقة.
packages-discount = الخصم بالمئة، من 5 إلى 15
packages-valid_days = الصلاحية بالأيام، من 30 إلى 730
packages-compare = وفّر مع باقة
packages-compare_help = مدة كل درس { $minutes } دقيقة، والدفع مقدمًا. لا يضيع شيء: ما لا تستخدمه يُنقل أو يُسترد.
packages-each = { $amount } للدرس
packages-saved = توفّر { $amount }
packages-valid =
    { $count ->
        [zero] صالحة { $count } يوم
        [one] صالحة يومًا واحدًا
        [two] صالحة يومين
        [few] صالحة { $count } أيام
        [many] صالحة { $count } يومًا
       *[other] صالحة { $count } يوم
    }
packages-buy = الشراء من المحفظة
packages-pay_from = الدفع بواسطة
entry-package_buy = شراء باقة
entry-package_rest = باقي باقة
entry-credit_grant = نقاط مستلمة
entry-credit_buy = نقاط مشتراة
entry-credit_expire = نقاط منتهية
entry-credit_earned = مكتسب بالتدريس
entry-promo_grant = رصيد ترويجي
entry-affiliate_commission = عمولة شراكة
entry-ad_click = نقرة على إعلانك
entry-subscription = شهر من خطتك
entry-campaign_bonus = مكافأة حملة
entry-seat_buy = شراء مقاعد
entry-sponsor_fund = إيداع لدى مؤسسة
entry-sponsor_withdraw = سحب من مؤسسة
entry-sponsor_use = مؤسستك تدفع
entry-sponsor_return = عائد إلى مؤسستك
entry-promo_use = استخدام رصيد ترويجي
entry-promo_expire = انتهى الرصيد الترويجي
entry-converted = تحويل عملة
entry-withdrawn = سحب

promo-title = رموز الخصم
promo-lead = تتحمل المنصة الخصم ويُحسب دخل المعلّمين من السعر الكامل.
promo-code = رمز الخصم
promo-new = رمز جديد
promo-discount = الخصم
promo-discount_help = مثلًا 10% أو 5.00 (دولار أمريكي).
promo-max_uses = مرات الاستخدام كلها
promo-max_uses_per_user = مرات الاستخدام للشخص
promo-budget = الميزانية
promo-budget_help = بالدولار الأمريكي؛ لا يتجاوزه أي خصم.
promo-ends_on = آخر يوم
promo-first_only = للدروس الأولى فقط
promo-make = إنشاء الرمز
promo-stop = إيقاف
promo-start = تفعيل من جديد
promo-stopped = موقوف
promo-percent_off = خصم { $percent }%
promo-amount_off = خصم { $amount }
promo-uses = مرات الاستخدام: { $count }
promo-uses_of = مرات الاستخدام: { $count } من { $most }
promo-per_user = { $count } للشخص
promo-spent_of = مُنح { $spent } من { $budget }

payouts-title = الدفعات
payouts-lead = ما كسبته وطريقه إلى حسابك.
payouts-debt = لا يزال عليك { $amount } من دروس استُردت، وتُخصم من دخلك القادم.
payouts-tier = العمولة الآن: { $percent }%
payouts-next_tier = بعد { $amount } أخرى تصبح { $percent }%.
payouts-ask = طلب دفعة
payouts-nothing = لا شيء للدفع بعد. يتاح الدخل بعد 48 ساعة من الدرس.
payouts-method_first = حدد أولًا طريقة الدفع لك.
payouts-phone_first = أكّد رقم هاتفك قبل أول دفعة. هذا يحمي دخلك.
payouts-phone_confirm = تأكيد رقم الهاتف
payouts-from = الدخل
payouts-speed = السرعة
payouts-standard = ثلاثة أيام عمل، مجانًا
payouts-instant = اليوم مقابل 1%
payouts-method = طريقة الدفع لك
payouts-not_ready = غير جاهز بعد
payouts-connect = الإعداد لدى مزود الدفع
payouts-connect_name = مزود الدفع
payouts-bank_name = تحويل مصرفي
payouts-manual_name = حسب الاتفاق معنا
payouts-way = الطريقة
payouts-payee = تُدفع بصفة
payouts-individual = فرد
payouts-business = شركة
payouts-holder = صاحب الحساب
payouts-account = رقم IBAN أو رقم الحساب
payouts-account_help = لا رقم بطاقة أبدًا.
payouts-automatic = ادفع لي كل شيء كل يوم اثنين
payouts-requested = في الطريق
payouts-paid = دُفعت
payouts-failed = عادت
payouts-state = الحالة
payouts-none = لا دفعات هنا.
payouts-statements = الكشوف
payouts-statements_help = جدول لكل شهر. الرصيد الأول وكل سطر يساويان الرصيد الأخير.
payouts-queue = دفعات للتنفيذ
payouts-show_waiting = عرض ما هو في الطريق
payouts-mark_paid = دُفعت
payouts-mark_failed = عادت
payouts-onboarding_title = من أنت
payouts-onboarding_text = هذه الصفحة بدل أسئلة مزود الدفع. في موقع حقيقي يطلب أوراقًا وحسابًا.
payouts-onboarding_done = تأكيد والعودة
payouts-undo_title = التراجع عن حساب الدفع الجديد
payouts-undo_lead = إن لم تُرد هذا التغيير فأوقفه هنا. يعود الحساب السابق، وترجع الدفعات المطلوبة منذ ذلك الحين إلى دخلك، وتختار كلمة مرور جديدة عبر البريد.
payouts-undone_title = تم التراجع عن التغيير
payouts-undone = لم يعد شيء يذهب إلى الحساب الآخر. أرسلنا إليك رابطًا: اختر به كلمة مرور جديدة.
payouts-held = موقوفة
payouts-method_held = غيّر أحدهم طريقة الدفع لك وأُوقف ذلك. حدّد مرة أخرى إلى أين يذهب مالك.
payouts-method_waits = لحمايتك تذهب الدفعات إلى الحساب الجديد ابتداءً من: { $date }.
payout_files-title = ملفات البنك
payout_files-lead = دفعات كثيرة معًا بتحويل بنكي. اعتمد ملفًا، وارفعه لدى بنكك، ثم أكّد وصول المال.
payout_files-none = لا ملفات بعد.
payout_files-new = ملف جديد
payout_files-kind = النوع
payout_files-kind_help = ملف SEPA للحسابات التي لها رقم IBAN. استخدم جدولًا لغيرها.
payout_files-sepa = تحويل SEPA ‏(pain.001)، باليورو
payout_files-table = جدول (CSV)
payout_files-currency = العملة
payout_files-make = إنشاء ملف دفعات
payout_files-open = لم يُعتمد بعد
payout_files-released = لدى البنك
payout_files-settled = وصل المال
payout_files-withdrawn = مسحوب
payout_files-release = اعتماد
payout_files-download = تنزيل
payout_files-settle = وصل كل شيء
payout_files-withdraw = سحب
payout_files-why = سبب السحب (ممن لم ينزّل الملف)
payout_files-in_file = في ملف للبنك
payout_files-payouts =
    { $count ->
        [zero] لا دفعات
        [one] دفعة واحدة
        [two] دفعتان
        [few] { $count } دفعات
        [many] { $count } دفعة
       *[other] { $count } دفعة
    }
payout_files-waiting = لا تزال في الطريق: { $count }

# Where a payment provider and our books differ.
reconciliation-title = المطابقة
reconciliation-lead = حيث يقول مزوّد الدفع غير ما في دفاترنا. لم يحرّك شيء هنا أي مال.
reconciliation-none = كل شيء متطابق.
reconciliation-show_open = عرض المفتوح
reconciliation-stray = مال لم يطلبه أحد
reconciliation-unknown_order = يذكر أمرًا ليس لنا
reconciliation-amount_differs = مبلغ غير المطلوب
reconciliation-contradicts = يقول غير ما قاله سابقًا
reconciliation-unfunded = يسترد مالًا أُنفق
reconciliation-unanswered = لا جواب منذ ساعة
reconciliation-lost = لم يعد المزوّد يعرفه
reconciliation-returned_there = أُعيد يدويًا لدى المزوّد
reconciliation-unreadable = بلاغ لا يمكن قراءته
reconciliation-said = يقول المزوّد { $amount }
reconciliation-asked = وطلبنا { $amount }
reconciliation-order = الأمر
reconciliation-subject = البلاغ
reconciliation-note = ما وجدته
reconciliation-note_help = ما كان الأمر وما فعلته.
reconciliation-resolve = سُوّي
reconciliation-resolved = سُوّي في { $date }
chargeback-title = اعتراضات بنكية
chargeback-lead = ما يطلب حاملو البطاقات استرداده عبر بنوكهم، وكم بقي من الوقت للرد.
chargeback-none = لا اعتراضات تنتظر.
chargeback-of = اعتراض { $name }
chargeback-open = ينتظر ردًّا
chargeback-answered = أُرسل الرد
chargeback-won = كسبناه
chargeback-lost = خسرناه
chargeback-accepted = قبلناه
chargeback-answering = الرد في الطريق
chargeback-accepting = القبول في الطريق
chargeback-of_package = باقة
chargeback-of_topup = شحن
chargeback-of_credits = حزمة نقاط
chargeback-of_lesson = درس
chargeback-overdue = انتهى الوقت
chargeback-would_be_sent = ما سيُرسل
chargeback-evidence = ما أُرسل
chargeback-evidence_help = بالإنجليزية، مما سُجّل هنا. من الرسائل عددها ووقتها فقط، ولا شيء من نصّها.
chargeback-refused = لم يقبله مزوّد الدفع: { $code }. أرسل الرد مجددًا، أو اقبل الاعتراض.
chargeback-with_bank = لدى البنك
chargeback-with_us = لم يُسحب
chargeback-lesson = مال الدرس
chargeback-time = الوقت المتبقي
chargeback-due = الرد قبل
chargeback-told = أُبلغ البنك
chargeback-closed = أُغلق
chargeback-because = سبب القبول
chargeback-reason = سبب البنك
chargeback-money = المال
chargeback-opened = وصل في
chargeback-answer = إرسال الأدلة
chargeback-answer_help = يقرأ البنك ردًّا واحدًا. قبل يومين من نهاية المهلة يُرسل من تلقاء نفسه.
chargeback-accept = قبول الاعتراض
chargeback-why = لماذا لا نعترض عليه
chargeback-why_help = للموظفين فقط. يبقى المال لحامل البطاقة.
chargeback-product = ما تم شراؤه
chargeback-customer = العميل
chargeback-service_date = وقت تقديمه
chargeback-activity = النشاط
chargeback-policy = سياسة الإلغاء
chargeback-no_refund = لماذا لم يُردّ المال
chargeback-rest = كل ما عدا ذلك
chargeback-days =
    { $count ->
        [zero] أقل من يوم
        [one] بقي يوم واحد
        [two] بقي يومان
        [few] بقيت { $count } أيام
        [many] بقي { $count } يومًا
       *[other] بقي { $count } يوم
    }
wallet-kind_credits = النقاط
credits-title = النقاط
credits-lead = تعلّم من الأعضاء بالنقاط، واكسبها بتعليم ما تعرفه.
credits-none_title = لا نقاط لديك الآن
credits-none_text = علّم ساعة مما تعرفه أو اشترِ حزمة.
credits-teach = اذكر ما يمكنك تعليمه
credits-until = حتى { $date }
credits-from_starter = للبداية
credits-from_referral = مقابل توصية
credits-from_campaign = من حملة
credits-from_pack = مشتراة
credits-from_earned = مكتسبة بالتدريس
credits-from_returned = مُعادة
credits-from_opening = من قبل
credits-buy = شراء نقاط
credits-pack = الحزمة
credits-by_card = بطاقة أو وسيلة أخرى
credits-by_wallet = محفظة الدولار
credits-buy_help = صالحة 12 شهرًا. نكتب إليك قبل انتهائها بـ30 و7 أيام ويوم واحد.
invoices-title = الفواتير
invoices-lead = إيصالات وفواتير وإشعارات دائنة لما دفعته. لا تتغير أبدًا.
invoices-none_title = لا فواتير بعد
invoices-none_text = تصدر تلقائيًا بعد الدرس أو شراء حزمة.
invoices-number = الرقم
invoices-corrects = لـ { $number }
wallet-withdraw = سحب
wallet-withdraw_help = حتى { $most }: ما وصل بالبطاقة ولم يُنفق. يعود إلى تلك البطاقات خلال أيام.
earnings-page = الدخل
earnings-lead = ما جلبته دروسك شهرًا بشهر، وما نأخذه نحن.

cards-title = البطاقات
cards-lead = احفظ بطاقة مرة واحدة وادفع بها بخطوة واحدة.
cards-empty = لا بطاقات بعد. احفظ واحدة ليصبح الشحن والحجز بخطوة واحدة.
cards-add = حفظ بطاقة
cards-full = لديك هنا عشر بطاقات. أزل واحدة لحفظ أخرى.
cards-safe = يبقى رقم البطاقة لدى مزوّد الدفع. نرى نوعها وآخر أربعة أرقام والتاريخ فقط.
cards-pending = هناك بطاقة تنتظر في صفحة مزوّد الدفع.
cards-go_on = إكمال الحفظ
cards-stop = عدم الحفظ
cards-finished = انتهت هذه الصفحة.
cards-default = تُستخدم أولًا
cards-make_default = استخدامها أولًا
cards-until = صالحة حتى { $month }
cards-expired = منتهية
cards-ends_soon = تنتهي قريبًا
cards-remove = إزالة
cards-remove_text = تكتمل المدفوعات الجارية. لاستخدام هذه البطاقة لاحقًا يلزم حفظها من جديد.
cards-remove_sure = إزالة هذه البطاقة
cards-other = بطاقة أخرى
cards-save = حفظ هذه البطاقة
cards-sandbox = صفحة تجريبية: لا بطاقة ولا مال. اختر ما ستفعله هذه البطاقة.
cards-test_plain = تدفع فورًا.
cards-test_declined = يرفض البنك كل عملية دفع.
cards-test_confirm = يطلب البنك تأكيد كل عملية دفع.
cards-test_expired = انتهت صلاحيتها بعد حفظها.

checkout-bank_title = التأكيد لدى البنك
checkout-bank_text = صفحة تجريبية: هذا ما سيسأل عنه البنك. لا بطاقة ولا مال.
checkout-confirm = تأكيد { $amount }
checkout-refuse = عدم التأكيد

packages-buy_by_card = الشراء بالبطاقة
packages-buy_with = الشراء عبر { $card }
packages-pay_now = الدفع الآن
packages-state_paying = لم تُدفع بعد
packages-state_unpaid = لم تُدفع

governor-title = قواعد النقاط
governor-lead = ما يحكم النقاط: كم تكلّف الساعة، وكم يُعطى، ومتى ينتهي. كل تغيير نسخة جديدة ولها سبب.
governor-indicators = كيف حال الاقتصاد
governor-indicators_help = المُعطى والمُشترى والمُنفق والمنتهي محسوبة على آخر 30 يومًا؛ والباقي كما هو الآن.
governor-holders = أصحاب نقاط
governor-held = في المحافظ
governor-issued = مُعطى
governor-bought = مُشترى
governor-spent = مُنفق على الدروس
governor-ended = انتهى دون إنفاق
governor-velocity = مرات التداول في 30 يومًا
governor-gini = معامل جيني
governor-top_tenth = نصيب أغنى عُشر
governor-idle = لم يتحرك منذ 90 يومًا
governor-cannot_afford = لا يكفيهم لساعة
governor-rules = القواعد السارية، النسخة { $version }
governor-range = من { $least } إلى { $most }
governor-starter = نقاط البداية
governor-valid_months = أشهر حتى الانتهاء
governor-normal_floor = أقل سعر للساعة
governor-normal_ceiling = أعلى سعر للساعة
governor-premium_floor = أقل سعر مميّز
governor-premium_ceiling = أعلى سعر مميّز
governor-premium_rating = تقييم المميّز، بأعشار النجمة
governor-premium_sessions = دروس المميّز
governor-spent_per_day = حد الإنفاق في 24 ساعة
governor-pair_per_week = دروس بين الشخصين نفسيهما في 7 أيام
governor-weeks = كم أسبوعًا إلى الأمام
governor-reason_help = يبقى مع النسخة ويقرؤه الفريق.
governor-simulate = جرّب
governor-put = ضعها موضع التنفيذ
governor-ahead = ماذا سيحدث
governor-ahead_help = نموذج: يبقى ما يريده الناس كما كان في آخر أربعة أسابيع، مهما كلّفت الساعة. المجاميع حتى آخر أسبوع.
governor-as_now = كما هي الآن
governor-with_these = بهذه القواعد
governor-week = الأسبوع
governor-hour = متوسط سعر الساعة
governor-versions = كل النسخ
governor-version = النسخة
governor-since = منذ
governor-by = مَن
governor-changed = { $rule }: من { $before } إلى { $after }

supply-title = عروض لك
supply-bonus = { $amount } إضافية إذا تم ذلك حتى { $date }.
supply-paid = وصلك { $amount }.
supply-over = انتهت المدة. تُحتسب الدروس الأخيرة خلال أربعة أيام.
supply-counts = تُحتسب الدروس المدفوعة، ودرسان على الأكثر مع الطالب نفسه، بعد 48 ساعة من الدرس.
supply-progress =
    { $count ->
        [zero] { $taught } من { $count } درسًا
        [one] { $taught } من { $count } درسًا
        [two] { $taught } من { $count } درسًا
        [few] { $taught } من { $count } درسًا
        [many] { $taught } من { $count } درسًا
       *[other] { $taught } من { $count } درسًا
    }
supply-guarantee =
    { $count ->
        [zero] إذا أتحت { $count } ساعة في الأسبوع فلك { $amount } عن كل درس لم يأتِ.
        [one] إذا أتحت { $count } ساعة في الأسبوع فلك { $amount } عن كل درس لم يأتِ.
        [two] إذا أتحت { $count } ساعة في الأسبوع فلك { $amount } عن كل درس لم يأتِ.
        [few] إذا أتحت { $count } ساعة في الأسبوع فلك { $amount } عن كل درس لم يأتِ.
        [many] إذا أتحت { $count } ساعة في الأسبوع فلك { $amount } عن كل درس لم يأتِ.
       *[other] إذا أتحت { $count } ساعة في الأسبوع فلك { $amount } عن كل درس لم يأتِ.
    }

paydesk-title = المدفوعات
paydesk-lead = كل ما دُفع عند مزوّد الدفع. للقراءة فقط، وكل بحث يُسجَّل.
paydesk-one = دفعة
paydesk-logged = سُجّل أنك اطّلعت عليها.
paydesk-none = لا مدفوعات كهذه. غيّر البحث.
paydesk-search = بحث
paydesk-search_help = اسم أو بريد أو رقم عند المزوّد
paydesk-any = كل الحالات
paydesk-pending = بانتظار الدفع
paydesk-succeeded = مدفوع
paydesk-failed = مرفوض
paydesk-disputed = استردّه البنك
paydesk-state = الحالة
paydesk-when = متى
paydesk-person = مَن
paydesk-amount = المبلغ
paydesk-purpose = لماذا
paydesk-provider = المزوّد
paydesk-decided = حُسم
paydesk-what = ماذا
paydesk-asked = ما طُلب من المزوّد وما أجاب
paydesk-journals = القيود
paydesk-account = الحساب
paydesk-risk_warning = يُبلغ بنك البطاقة عن احتيال.
paydesk-risk_review = يراجع مزوّد الدفع عملية الدفع هذه.
paydesk-risk_elevated = يرى مزوّد الدفع أن خطر هذه البطاقة مرتفع.
paydesk-risk_highest = يرى مزوّد الدفع أن خطر هذه البطاقة في أعلى درجاته.

sale-off = أقل بنسبة { $percent }%
sale-off_until = أقل بنسبة { $percent }% حتى { $when }
sale-off_regular = أقل بنسبة { $percent }% من السعر المعتاد { $regular }.
sale-first = الدرس الأول مع هذا المعلّم
sale-soon = الساعات حتى البداية، بحد أقصى: { $count }
sale-bundle = الدرس التالي بعد عدد من الدروس خلال { $days } يومًا: { $count }
sale-left = الدروس المتبقية بهذا السعر: { $count }
sale-ends_hours = الساعات حتى النهاية: { $count }
sale-ends_minutes = الدقائق حتى النهاية: { $count }
sale-was = أدنى سعر في الأيام الثلاثين السابقة
sale-single = للدروس المفردة المدفوعة بالبطاقة أو من المحفظة. تبقى أسعار الباقات والسلاسل والدروس الجماعية كما هي.
sale-regular = السعر المعتاد
sale-taken = عرض المعلّم
sale-code_help = لا يُضاف الرمز الترويجي إلى عرض المعلّم: يُحتسب الأكبر منهما، ويبقى الرمز لك إن كان العرض هو الأكبر.
