### Words for codes of the database: levels, verification tiers, badges.

level-beginner = Para principiantes
level-intermediate = Para nivel intermedio
level-advanced = Para nivel avanzado
level-expert = Para expertos

tier-basic = Identidad verificada
tier-verified = Títulos verificados
tier-premium = Antecedentes verificados
tier-none = Sin verificar

badge-verified = Verificado
badge-premium = Antecedentes verificados
badge-instant = Reserva inmediata
badge-new = Nuevo
badge-top_rated = Muy bien valorado

step-requested = Solicitada
step-confirmed = Confirmada
step-join = Entrar
step-review = Opinar
step-declined = Rechazada
step-expired = Sin respuesta a tiempo
step-cancelled = Cancelada
step-not_held = No se celebró

place-link = Es aquí: { $link }
place-missing = { $name } aún no ha añadido un enlace para la clase. Lo verás en la página de la clase en cuanto esté.
place-missing_own = Aún no has añadido un enlace para la clase y tu estudiante no puede entrar. Añádelo en tu perfil.

invitation-summary = { $subject } con { $name }
invitation-page = La clase en EduStream: { $link }

consent-text = Soy madre, padre o tutor legal de este menor. Acepto que EduStream lleve esta cuenta: nombre, fecha de nacimiento, clases y lo que cuestan. Los profesores ven el nombre y de qué trata la clase; ningún otro estudiante ni ninguna página pública muestra al menor. Yo apruebo o rechazo cada clase que pida, y puedo cambiar en cualquier momento lo que puede hacer.
