### Wallet, payments, postings.

account_kind-wallet = Monedero del estudiante
account_kind-hold = Retenido para esta clase
account_kind-escrow = Guardado para la clase
account_kind-tutor = Ganancias del profesor
account_kind-fee = Comisión

wallet-lead = Recarga una vez y reserva sin tarjeta. El dinero que no uses se queda en tu monedero.
wallet-available = disponible
wallet-pending = { $amount } guardados para las próximas clases
wallet-promo = { $amount } de regalo, se gastan primero
wallet-credits =
    { $count ->
        [one] { $count } crédito
       *[other] { $count } créditos
    }
wallet-top_up = Recargar
wallet-amount = Importe en { $currency }
wallet-topup_help = De { $min } a { $max }. Sin comisión.
wallet-continue_to_pay = Ir al pago
wallet-history = Movimientos
wallet-no_history = Todavía no hay movimientos.
wallet-filter_kind = Qué
wallet-kind_all = Todos los movimientos
wallet-kind_topup = Recargas
wallet-kind_lesson = Clases
wallet-kind_refund = Reembolsos
wallet-filter_from = Desde
wallet-filter_to = Hasta
wallet-filter_show = Mostrar
wallet-download = Descargar como tabla (CSV)
wallet-no_match = No hubo nada en esos días. Elige otros o muestra todo.
wallet-show_all = Mostrar todo
wallet-date = Fecha
wallet-what = Detalle

entry-topup = Recarga
entry-opening = Saldo inicial
entry-hold = Retenido para una clase
entry-paid = Pagado por una clase
entry-release = Liberado
entry-refund = Devolución
entry-dispute_refund = Devolución tras una reclamación
entry-topup_reversal = Recarga anulada por el banco
entry-chargeback_return = Devuelto de nuevo por el banco
entry-other = Otro

earnings-title = Ganancias
earnings-lifetime = Ganado hasta hoy
earnings-recent = Ganado en los últimos 30 días
earnings-before = respecto a los 30 días anteriores
earnings-month = Mes
earnings-earned = Ganado
earnings-so_far = { $month } hasta hoy

checkout-title = Pago
checkout-sandbox = Pago de prueba: ni tarjeta ni dinero. Los botones hacen lo que haríais tu banco y tú.
checkout-pay = Pagar { $amount }
checkout-fail = Simular una tarjeta rechazada
checkout-decided = Este pago ha terminado.
checkout-go_on = Continuar

packages-title = Bonos
packages-one = Bono
packages-lead = Clases pagadas por adelantado con descuento. Resérvalas cuando te venga bien.
packages-empty_title = Todavía no tienes bonos
packages-empty_text = En la página de un profesor puedes comprar 5, 10 o 20 clases de una vez y ahorrar hasta un 15 %.
packages-size =
    { $count ->
        [one] { $count } clase
       *[other] { $count } clases
    }
packages-left = Quedan { $left } de { $count } clases
packages-until = válido hasta: { $date }
packages-state_gifted = A la espera de que lo acepten
packages-state_transferred = Pasado a otro profesor
packages-state_ended = Cerrado antes de tiempo
packages-state_expired = Vencido
packages-with = Bono con { $name }
packages-tutor_page = Página del profesor
packages-paid = Pagado
packages-worth = Valor de las clases que quedan
packages-set_aside = En espera de las clases abiertas
packages-book = Reservar una clase
packages-extend = Ampliar
packages-extend_help = Gratis, una vez por bono. Valdrá entonces hasta: { $date }.
packages-gift = Regalar
packages-gift_help = Enviamos un enlace. Las clases que quedan son de quien lo abra primero; hasta entonces no puedes usarlas.
packages-gift_email = Correo de la persona
packages-gift_message = Tu mensaje
packages-gift_send = Enviar el regalo
packages-gift_waits = Has regalado este bono. El enlace se envió a { $email } y espera a que lo abran.
packages-transfer = Pasar a otro profesor
packages-transfer_help = El valor de las clases que quedan se convierte en clases con el otro profesor a su precio; el resto va a tu monedero.
packages-transfer_none = Guarda o visita primero a un profesor y aparecerá aquí.
packages-transfer_to = Profesor
packages-transfer_look = Ver en qué se convierte
packages-an_hour = { $amount } por hora
packages-becomes = Se convierte en
packages-rest = Vuelve a tu monedero
packages-end = Cerrar el bono
packages-end_help = Las clases dadas o reservadas cuentan a su precio suelto, en la parte que pagaste. El resto va enseguida a tu monedero. Si luego se cancela una clase reservada, también la recuperas.
packages-back = Recuperas { $amount }
packages-claim_title = Un regalo para ti
packages-claim_lead = Alguien ha pagado clases para ti. Acéptalas y elige tus horas.
packages-claim_code = Código del correo
packages-claim = Aceptar las clases
packages-offers_title = Tus bonos
packages-offers_lead = Quien paga varias clases por adelantado se queda más tiempo. Tú das el descuento y decides cuánto vale cada bono.
packages-discount = Descuento en %, de 5 a 15
packages-valid_days = Validez en días, de 30 a 730
packages-compare = Ahorra con un bono
packages-compare_help = Clases de { $minutes } minutos, pagadas por adelantado. No se pierde nada: lo que no uses puedes pasarlo o recuperarlo.
packages-each = { $amount } por clase
packages-saved = Ahorras { $amount }
packages-valid =
    { $count ->
        [one] Válido { $count } día
       *[other] Válido { $count } días
    }
packages-buy = Comprar con el monedero
packages-pay_from = Pagar con
entry-package_buy = Bono comprado
entry-package_rest = Resto de un bono
entry-credit_grant = Créditos recibidos
entry-credit_buy = Créditos comprados
entry-credit_expire = Créditos vencidos
entry-credit_earned = Ganado enseñando
entry-promo_grant = Saldo de regalo
entry-affiliate_commission = Comisión de socio
entry-ad_click = Clic en tu anuncio destacado
entry-subscription = Mes de tu plan
entry-campaign_bonus = Bono de una campaña
entry-seat_buy = Compra de plazas
entry-sponsor_fund = Ingreso en una institución
entry-sponsor_withdraw = Retirada de una institución
entry-sponsor_use = Paga tu institución
entry-sponsor_return = Vuelve a tu institución
entry-promo_use = Saldo de regalo usado
entry-promo_expire = Saldo de regalo vencido
entry-converted = Convertido
entry-withdrawn = Retirado

promo-title = Códigos promocionales
promo-lead = El descuento lo paga la plataforma; los profesores ganan sobre el precio completo.
promo-code = Código promocional
promo-new = Código nuevo
promo-discount = Descuento
promo-discount_help = Por ejemplo 10% o 5,00 (dólares de EE. UU.).
promo-max_uses = Usos en total
promo-max_uses_per_user = Usos por persona
promo-budget = Presupuesto
promo-budget_help = En dólares de EE. UU.; ningún descuento lo supera.
promo-ends_on = Último día
promo-first_only = Solo primeras clases
promo-make = Crear código
promo-stop = Parar
promo-start = Reactivar
promo-stopped = Parado
promo-percent_off = { $percent } % de descuento
promo-amount_off = { $amount } de descuento
promo-uses =
    { $count ->
        [one] usado { $count } vez
       *[other] usado { $count } veces
    }
promo-uses_of = usos: { $count } de { $most }
promo-per_user = { $count } por persona
promo-spent_of = { $spent } dados de { $budget }

payouts-title = Pagos
payouts-lead = Lo que has ganado y el camino a tu cuenta.
payouts-debt = Quedan { $amount } pendientes por clases devueltas. Se descuentan de lo próximo que ganes.
payouts-tier = Comisión actual: { $percent } %
payouts-next_tier = { $amount } más y será del { $percent } %.
payouts-ask = Pedir un pago
payouts-nothing = Todavía no hay nada que pagar. Las ganancias quedan libres 48 horas después de la clase.
payouts-method_first = Indica primero cómo cobras.
payouts-phone_first = Confirma tu número de teléfono antes del primer pago. Así se protegen tus ganancias.
payouts-phone_confirm = Confirmar mi número
payouts-from = Ganancias
payouts-speed = Rapidez
payouts-standard = Tres días hábiles, gratis
payouts-instant = Hoy, por un 1 %
payouts-method = Cómo cobras
payouts-not_ready = Aún no está listo
payouts-connect = Configurar con el proveedor de pagos
payouts-connect_name = Proveedor de pagos
payouts-bank_name = Transferencia bancaria
payouts-manual_name = Según lo acordado
payouts-way = Forma
payouts-payee = Cobras como
payouts-individual = Persona
payouts-business = Empresa
payouts-holder = Titular de la cuenta
payouts-account = IBAN o número de cuenta
payouts-account_help = Nunca un número de tarjeta.
payouts-automatic = Págame todo cada lunes
payouts-requested = En camino
payouts-paid = Pagado
payouts-failed = Devuelto
payouts-state = Estado
payouts-none = No hay pagos aquí.
payouts-statements = Extractos
payouts-statements_help = Una tabla por mes. El saldo inicial y cada línea suman el saldo final.
payouts-queue = Pagos por hacer
payouts-show_waiting = Mostrar los que están en camino
payouts-mark_paid = Pagado ya
payouts-mark_failed = Devuelto
payouts-onboarding_title = Quién eres
payouts-onboarding_text = Esto sustituye a las preguntas del proveedor. En un sitio real pide documentos y una cuenta.
payouts-onboarding_done = Confirmar y volver
payouts-undo_title = Anular la nueva cuenta de cobro
payouts-undo_lead = Si no querías este cambio, detenlo aquí. Vuelve a valer la cuenta de antes, los pagos pedidos desde entonces regresan a tus ganancias y eliges una contraseña nueva por correo.
payouts-undone_title = El cambio está anulado
payouts-undone = Ya no va nada a la otra cuenta. Te hemos enviado un enlace: elige con él una contraseña nueva.
payouts-held = Detenido
payouts-method_held = Alguien cambió cómo cobras y se detuvo. Vuelve a indicar adónde va tu dinero.
payouts-method_waits = Para protegerte, los pagos irán a la nueva cuenta a partir de: { $date }.
payout_files-title = Archivos para el banco
payout_files-lead = Muchos pagos por transferencia a la vez. Autoriza un archivo, súbelo a tu banco y después confirma que el dinero ha llegado.
payout_files-none = Todavía no hay archivos.
payout_files-new = Archivo nuevo
payout_files-kind = Tipo
payout_files-kind_help = Un archivo SEPA es para cuentas con IBAN. Para las demás, usa una tabla.
payout_files-sepa = Transferencia SEPA (pain.001), euros
payout_files-table = Tabla (CSV)
payout_files-currency = Moneda
payout_files-make = Crear un archivo de pagos
payout_files-open = Sin autorizar
payout_files-released = En el banco
payout_files-settled = Recibido
payout_files-withdrawn = Retirado
payout_files-release = Autorizar
payout_files-download = Descargar
payout_files-settle = Ha llegado todo
payout_files-withdraw = Retirar
payout_files-why = Por qué se retira (lo hace alguien que no lo haya descargado)
payout_files-in_file = En un archivo para el banco
payout_files-payouts =
    { $count ->
        [one] { $count } pago
        [many] { $count } de pagos
       *[other] { $count } pagos
    }
payout_files-waiting = aún en camino: { $count }

# Where a payment provider and our books differ.
reconciliation-title = Conciliación
reconciliation-lead = Donde el proveedor de pagos y nuestros libros dicen cosas distintas. Nada de esto ha movido dinero.
reconciliation-none = Todo cuadra.
reconciliation-show_open = Mostrar lo pendiente
reconciliation-stray = Dinero que nadie pidió
reconciliation-unknown_order = Nombra una orden que no es nuestra
reconciliation-amount_differs = Otro importe del que se pidió
reconciliation-contradicts = Dice algo distinto que antes
reconciliation-unfunded = Reclama dinero que ya se gastó
reconciliation-unanswered = Una hora sin respuesta
reconciliation-lost = El proveedor ya no la conoce
reconciliation-returned_there = Devuelto a mano en el proveedor
reconciliation-unreadable = Un aviso que no se puede leer
reconciliation-said = El proveedor dice { $amount }
reconciliation-asked = pedimos { $amount }
reconciliation-order = Orden
reconciliation-subject = Aviso
reconciliation-note = Qué encontraste
reconciliation-note_help = Qué era y qué hiciste.
reconciliation-resolve = Resuelto
reconciliation-resolved = Resuelto el { $date }
chargeback-title = Contracargos
chargeback-lead = Lo que los titulares reclaman a través de su banco, y cuánto tiempo queda para responder.
chargeback-none = No hay contracargos en espera.
chargeback-of = Contracargo de { $name }
chargeback-open = Espera respuesta
chargeback-answered = Respondido
chargeback-won = Ganado
chargeback-lost = Perdido
chargeback-accepted = Aceptado
chargeback-answering = Respuesta en camino
chargeback-accepting = Aceptación en camino
chargeback-of_package = Un paquete
chargeback-of_topup = Una recarga
chargeback-of_credits = Un paquete de créditos
chargeback-of_lesson = Una clase
chargeback-overdue = El plazo terminó
chargeback-would_be_sent = Lo que se enviaría
chargeback-evidence = Lo que se envió
chargeback-evidence_help = En inglés, a partir de lo registrado aquí. De los mensajes solo cuántos y cuándo, nunca lo que dicen.
chargeback-refused = El proveedor no lo aceptó: { $code }. Responde de nuevo o acepta el contracargo.
chargeback-with_bank = Lo tiene el banco
chargeback-with_us = No se ha retirado
chargeback-lesson = El dinero de la clase
chargeback-time = Tiempo restante
chargeback-due = Responder antes del
chargeback-told = Comunicado al banco
chargeback-closed = Cerrado
chargeback-because = Por qué se aceptó
chargeback-reason = Motivo del banco
chargeback-money = El dinero
chargeback-opened = Recibido
chargeback-answer = Enviar las pruebas
chargeback-answer_help = El banco lee una sola respuesta. Dos días antes del final del plazo se envía sola.
chargeback-accept = Aceptar el contracargo
chargeback-why = Por qué no se discute
chargeback-why_help = Solo para el equipo. El dinero se queda con el titular de la tarjeta.
chargeback-product = Qué se compró
chargeback-customer = Cliente
chargeback-service_date = Cuándo se prestó
chargeback-activity = Actividad
chargeback-policy = Política de cancelación
chargeback-no_refund = Por qué no se devolvió
chargeback-rest = Todo lo demás
chargeback-days =
    { $count ->
        [one] Queda { $count } día
       *[other] Quedan { $count } días
    }
wallet-kind_credits = Créditos
credits-title = Créditos
credits-lead = Aprende de otros miembros con créditos y gánalos enseñando lo que sabes.
credits-none_title = Ahora mismo no tienes créditos
credits-none_text = Enseña una hora de algo que sepas o compra un paquete.
credits-teach = Di qué puedes enseñar
credits-until = hasta el { $date }
credits-from_starter = Para empezar
credits-from_referral = Por una recomendación
credits-from_campaign = De una campaña
credits-from_pack = Comprados
credits-from_earned = Ganados enseñando
credits-from_returned = Devueltos
credits-from_opening = De antes
credits-buy = Comprar créditos
credits-pack = Paquete
credits-by_card = Tarjeta u otra forma
credits-by_wallet = Monedero en dólares
credits-buy_help = Valen 12 meses. Te avisamos 30, 7 y 1 día antes de que venzan.
invoices-title = Facturas
invoices-lead = Recibos, facturas y notas de crédito de lo que has pagado. Nunca cambian.
invoices-none_title = Todavía no hay facturas
invoices-none_text = Llegan solas cuando se da una clase o se compra un paquete.
invoices-number = Número
invoices-corrects = de { $number }
wallet-withdraw = Retirar
wallet-withdraw_help = Hasta { $most }: lo que entró con tarjeta y no has gastado. Vuelve a esas tarjetas en unos días.
earnings-page = Ingresos
earnings-lead = Lo que han dado tus clases, mes a mes, y lo que nos quedamos.

cards-title = Tarjetas
cards-lead = Guarda una tarjeta una vez y paga con ella en un paso.
cards-empty = Todavía no hay tarjetas. Guarda una, y recargar y reservar será un solo paso.
cards-add = Guardar una tarjeta
cards-full = Aquí ya tienes diez tarjetas. Quita una para guardar otra.
cards-safe = El número se queda con nuestro proveedor de pagos. Vemos la marca, las cuatro últimas cifras y la fecha.
cards-pending = Una tarjeta espera en la página del proveedor.
cards-go_on = Terminar de guardarla
cards-stop = No guardarla
cards-finished = Esta página ya está terminada.
cards-default = Se usa primero
cards-make_default = Usar primero
cards-until = Válida hasta { $month }
cards-expired = Caducada
cards-ends_soon = Caduca pronto
cards-remove = Quitar
cards-remove_text = Los pagos en curso terminan igual. Para usarla más adelante tendrías que guardarla otra vez.
cards-remove_sure = Quitar esta tarjeta
cards-other = Otra tarjeta
cards-save = Guardar esta tarjeta
cards-sandbox = Página de prueba: sin tarjeta y sin dinero. Elige qué hará esta tarjeta.
cards-test_plain = Paga al momento.
cards-test_declined = El banco rechaza cada cobro.
cards-test_confirm = El banco te pide confirmar cada pago.
cards-test_expired = Ha caducado desde que la guardaste.

checkout-bank_title = Confirma con tu banco
checkout-bank_text = Página de prueba: esto es lo que preguntaría tu banco. Sin tarjeta y sin dinero.
checkout-confirm = Confirmar { $amount }
checkout-refuse = No confirmar

packages-buy_by_card = Comprar con tarjeta
packages-buy_with = Comprar con { $card }
packages-pay_now = Pagar ahora
packages-state_paying = Sin pagar todavía
packages-state_unpaid = Nunca pagado

governor-title = Reglas de los créditos
governor-lead = Lo que rige los créditos: cuánto cuesta una hora, cuánto se regala y cuándo caduca. Cada cambio es una versión nueva con su motivo.
governor-indicators = Cómo va la economía
governor-indicators_help = Regalados, comprados, gastados y caducados cuentan los últimos 30 días; lo demás es lo de ahora.
governor-holders = Personas con créditos
governor-held = En los monederos
governor-issued = Regalados
governor-bought = Comprados
governor-spent = Gastados en clases
governor-ended = Caducados
governor-velocity = Vueltas en 30 días
governor-gini = Coeficiente de Gini
governor-top_tenth = Parte del décimo más rico
governor-idle = Sin mover en 90 días
governor-cannot_afford = No pueden pagar una hora
governor-rules = Reglas vigentes, versión { $version }
governor-range = De { $least } a { $most }
governor-starter = Créditos para empezar
governor-valid_months = Meses hasta que caducan
governor-normal_floor = Precio mínimo de una hora
governor-normal_ceiling = Precio máximo de una hora
governor-premium_floor = Precio mínimo premium
governor-premium_ceiling = Precio máximo premium
governor-premium_rating = Valoración para premium, en décimas de estrella
governor-premium_sessions = Clases para premium
governor-spent_per_day = Gasto máximo en 24 horas
governor-pair_per_week = Clases entre las mismas dos personas en 7 días
governor-weeks = Semanas por delante
governor-reason_help = Queda con la versión y el equipo lo lee.
governor-simulate = Probar
governor-put = Poner en vigor
governor-ahead = Qué pasaría
governor-ahead_help = Un modelo: la gente quiere lo mismo que en las últimas cuatro semanas, cueste lo que cueste una hora. Las sumas llegan hasta la última semana.
governor-as_now = Como ahora
governor-with_these = Con estas reglas
governor-week = Semana
governor-hour = Precio medio de una hora
governor-versions = Todas las versiones
governor-version = Versión
governor-since = Desde
governor-by = De
governor-changed = { $rule }: { $before } → { $after }

supply-title = Ofertas para ti
supply-bonus = { $amount } más si lo logras hasta el { $date }.
supply-paid = { $amount } están entre tus ingresos.
supply-over = El plazo ha terminado. Las últimas clases se cuentan en cuatro días.
supply-counts = Cuentan las clases pagadas, dos con el mismo estudiante como máximo, 48 horas después de la clase.
supply-progress =
    { $count ->
        [one] { $taught } de { $count } clase
        [many] { $taught } de { $count } clases
       *[other] { $taught } de { $count } clases
    }
supply-guarantee =
    { $count ->
        [one] Si ofreces { $count } hora a la semana, recibes { $amount } por cada clase que no llega.
        [many] Si ofreces { $count } horas a la semana, recibes { $amount } por cada clase que no llega.
       *[other] Si ofreces { $count } horas a la semana, recibes { $amount } por cada clase que no llega.
    }

paydesk-title = Pagos
paydesk-lead = Todo lo pagado en el proveedor. Solo lectura; cada búsqueda queda registrada.
paydesk-one = Un pago
paydesk-logged = Queda registrado que lo has visto.
paydesk-none = No hay pagos así. Cambia la búsqueda.
paydesk-search = Buscar
paydesk-search_help = Un nombre, un correo o el identificador del proveedor
paydesk-any = Cualquier estado
paydesk-pending = Pendiente
paydesk-succeeded = Pagado
paydesk-failed = Rechazado
paydesk-disputed = Devuelto por el banco
paydesk-state = Estado
paydesk-when = Cuándo
paydesk-person = Quién
paydesk-amount = Importe
paydesk-purpose = Para qué
paydesk-provider = Proveedor
paydesk-decided = Decidido
paydesk-what = Qué
paydesk-asked = Lo pedido y lo respondido
paydesk-journals = Asientos
paydesk-account = Cuenta
paydesk-risk_warning = El banco de la tarjeta avisa de un fraude.
paydesk-risk_review = El proveedor está revisando este pago.
paydesk-risk_elevated = El proveedor ve un riesgo elevado en esta tarjeta.
paydesk-risk_highest = El proveedor ve el riesgo máximo en esta tarjeta.

sale-off = { $percent } % menos
sale-off_until = { $percent } % menos hasta: { $when }
sale-off_regular = { $percent } % menos que el precio habitual de { $regular }.
sale-first = Primera clase con este profesor
sale-soon =
    { $count ->
        [one] Empieza en { $count } hora como mucho
       *[other] Empieza en { $count } horas como mucho
    }
sale-bundle =
    { $count ->
        [one] La clase después de { $count } clase en { $days } días
       *[other] La clase después de { $count } clases en { $days } días
    }
sale-left =
    { $count ->
        [one] Queda { $count } clase a este precio
       *[other] Quedan { $count } clases a este precio
    }
sale-ends_hours =
    { $count ->
        [one] Termina en { $count } hora
       *[other] Termina en { $count } horas
    }
sale-ends_minutes =
    { $count ->
        [one] Termina en { $count } minuto
       *[other] Termina en { $count } minutos
    }
sale-was = Precio más bajo de los 30 días anteriores
sale-single = Para clases sueltas pagadas con tarjeta o con tu monedero. Los bonos, las series y las clases en grupo mantienen su precio.
sale-regular = Precio habitual
sale-taken = Oferta del profesor
sale-code_help = Un código promocional no se suma a la oferta del profesor: cuenta la mayor de las dos rebajas, y si es la oferta, el código sigue siendo tuyo.
