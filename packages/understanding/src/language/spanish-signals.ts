import { type LanguageWords, type SignalWords, spellings } from './signal-words.ts';

const MESSAGES =
  'correos|correo|mensajes|mensaje|emails|mails|email|publicidad|spam|sms|llamadas|boletines|newsletter|newsletters|comunicaciones|propaganda|ofertas|informacion comercial|nada';
const LATER =
  'en enero|en febrero|en marzo|en abril|en mayo|en junio|en julio|en agosto|en septiembre|en octubre|en noviembre|en diciembre|en otono|en primavera|en verano|en invierno|el proximo ano|proximo ano|el ano que viene|ano que viene|mas adelante|mas tarde|en unos meses|en unas semanas|dentro de unos meses|en seis meses|en 6 meses|en tres meses|en 3 meses|el proximo trimestre|proximo trimestre|despues de|despues del|tras|cuando|en otro momento|otra ocasion|el siguiente trimestre|a principios|a finales|otro dia|otra vez|algun dia|para el proximo|a partir de enero|a la vuelta|2027|2028|2029';

const SIGNALS: readonly SignalWords[] = [
  {
    signal: 'opt-out',
    rule: 'unsubscribe.spanish',
    says: 'They ask for no more messages.',
    phrases: `
      ^ (baja|darme de baja|dar de baja|quiero darme de baja|cancelar suscripcion|desuscribir|desuscribirme|stop|alto|eliminar|deme de baja|denme de baja|remover|unsubscribe|anular suscripcion|solicito la baja) [por favor|gracias|ya|inmediatamente] $
      (darme|darnos|deme|denme|denos|dame|dadme|dar|demos|dennos|solicito|quiero) [de|la|darme|me] [de|la] baja
      (quiteme|quitame|quitenme|quitadme|quitenos|eliminenme|elimineme|elimina|eliminen|borreme|borrenme|borrame|saqueme|saquenme|sacame|remuevame|remuevanme|retireme|retirenme|excluyame|borren|elimine|quite|quiten|retire|retiren|saque|saquen|remueva|remuevan|borre) [por favor|ya|mi|mis|nuestro|nuestra|este|esta] [por favor|correo|direccion|numero|nombre|contacto|datos|email] [de|del] (de|del|por favor|ya|inmediatamente|$)
      (desuscribir|desuscribirme|desuscribanme|desuscribame)
      (no) (me|nos) [vuelva|vuelvan|vuelvas|sigan|siga] [a] (escriban|escriba|contacten|contacte|llamen|llame|envien|envie|manden|mande|escribas|contactes|envies|mandes|molesten|moleste|escribir|contactar|llamar|enviar|mandar|molestar|escribiendo|enviando|mandando) [mas|nunca|nada|ningun|ya] [mas|nada|nunca]
      (no) (quiero|deseo|queremos|deseamos|necesito) [recibir|seguir|que] [recibiendo|me|nos] [mas|sus|recibir|contacten|ningun|escriban|llamen] [mas|de] (${MESSAGES}|contacten|escriban|llamen|recibir)
      (no) (quiero|deseo|queremos|deseamos) (ser|que) [contactado|contactada|me|nos] (contactado|contactada|contactados|contacten|escriban|llamen|molesten|contacte|molestado)
      (dejen|deje|deja|dejad|paren|pare|para|basta|cesen|cese) [ya|por favor] (de) (escribirme|enviarme|contactarme|llamarme|molestarme|mandarme|escribir|enviar|mandar|molestar|escribirnos|enviarnos|contactarnos|llamar|correos|mensajes|spam|llamadas|hostigar|acosar)
      (no) (mas|envien mas|mande mas|manden mas) (${MESSAGES})
      (dejeme|dejenme|dejame|dejadme|dejenos) (en paz|tranquilo|tranquila|tranquilos)
      (borre|borren|elimine|eliminen|supriman|suprima|borrar|eliminar|suprimir|eliminacion|supresion|cancelacion) [de|todos|por favor] [todos] [mis|nuestros|los] [datos|informacion] (datos|informacion|personales|conforme|de|y|$|que|del)
      (ejercer|ejerzo|ejercito) [mi|mis|el] (derecho|derechos)
      (me opongo|nos oponemos)
    `,
    unless: `
      (no) (me|nos) (quiten|elimine|eliminen|de de baja|borren)
      si me doy de baja
      (baja) (medica|laboral|maternal|paternal|por maternidad|por enfermedad)
      (estoy|esta|de) de baja
    `,
  },
  {
    signal: 'legal-request',
    rule: 'unsubscribe.legal',
    says: 'They make a legal request; a person answers that.',
    phrases: `
      (rgpd|gdpr|lopd|lopdgdd|aepd|abogado|abogados|denuncia|demanda|derecho al olvido|derecho de acceso|derecho de supresion|proteccion de datos|acciones legales|derechos arco)
      (borre|borren|elimine|eliminen|supriman|suprima|borrar|eliminar|suprimir|eliminacion|supresion) _ (datos|informacion personal)
      datos personales
      (de donde|donde|como) (han|ha|has|habeis) (sacado|obtenido|conseguido) (mi|mis|nuestros)
    `,
  },
  {
    signal: 'automatic',
    rule: 'absence.automatic',
    says: 'This is an automatic reply.',
    phrases: `
      (respuesta|mensaje|correo|contestacion) (automatica|automatico|de ausencia|generado automaticamente)
    `,
  },
  {
    signal: 'absent',
    rule: 'absence.notice',
    says: 'They say that they are away.',
    phrases: `
      (fuera) (de la oficina|de oficina|del despacho|del pais|de la ciudad)
      (de|en) (vacaciones|viaje|baja|baja medica|permiso|licencia|descanso|baja maternal|baja paternal|baja por maternidad|permiso parental|permiso de maternidad|excedencia|un viaje|un congreso|una feria|feria|viaje de negocios)
      (ausente|no estare disponible|no me encuentro|no estare en|no estoy en la oficina|ausencia)
      (oficina|oficinas|empresa|tienda) [esta|estan|estara|permanecera|estaran|permaneceran] (cerrada|cerradas|cerrado)
    `,
  },
  {
    signal: 'returns',
    rule: 'absence.return',
    says: 'They say when they will answer or who does meanwhile.',
    phrases: `
      (regreso|vuelta|vuelvo|volvere|regresare|reincorporo|reincorporare|incorporare|contestare|respondere|respondo|urgente|urgencia|urgencias|acceso limitado|sin acceso|atendere|mi ausencia|hasta nuevo aviso|demora|retraso|contacte con|contacten con|contactar con|leere|revisare|estare de vuelta)
      (hasta) (el|nuevo|fin|principios|finales|lunes|martes|mi|la)
      (a partir del|desde el|del <number>|entre el)
      (medica|maternal|paternal)
    `,
  },
  {
    signal: 'cancel',
    rule: 'cancel.meeting',
    says: 'They call an agreed meeting off.',
    phrases: `
      (cancelar|cancelo|cancelamos|cancele|anular|anulo|cancelen|suspender) [nuestra|la|mi|esta|el|nuestro] (reunion|cita|llamada|videollamada|encuentro|entrevista|charla)
      (reunion|cita|llamada) _ (cancelada|anulada|cancelar)
      (tengo que|debo|tenemos que|necesito) (cancelar|anular)
    `,
    unless: `no (cancelen|cancele|canceles)`,
  },
  {
    signal: 'reschedule',
    rule: 'reschedule.word',
    says: 'They want to move an agreed meeting.',
    phrases: `
      (reprogramar|reagendar|posponer|aplazar|mover|cambiar|retrasar|adelantar|reprogramamos|aplazamos|posponemos|reagendamos) [nuestra|la|mi|esta|el|nuestro] (reunion|cita|llamada|videollamada|encuentro|entrevista)
      (reprogramar|reagendar|reagendamos|reprogramamos)
    `,
  },
  {
    signal: 'wrong-person',
    rule: 'wrong-person.said',
    says: 'They are not the right person.',
    phrases: `
      (persona|numero|contacto|departamento|direccion|destinatario|interlocutor) (equivocada|equivocado|incorrecta|incorrecto|erroneo|erronea)
      (se|te) (equivoca|equivoco|ha equivocado|han equivocado|has equivocado|equivocas) [de|con] [de] (persona|numero|contacto|destinatario)
      no soy [yo|la|el|su|tu] [la|el] (persona|responsable|contacto|encargado|encargada|indicado|indicada|interlocutor|adecuada|adecuado|correcta)
      (ya no|no) (trabajo|estoy|soy|llevo|me encargo|me ocupo|pertenezco|gestiono|formo) [aqui|alli|en|con|de|mas|responsable|parte|para|eso|ese|este|la|el|esta]
      (deje|he dejado|abandone) (la|el|esa|mi) (empresa|puesto|compania|cargo|trabajo)
      (dirijase|dirijanse|contacte|contacten|hable|hablen|escriba|escriban|comuniquese|pongase en contacto|consulte) [mejor|con|a|directamente] (con|a) [mi|el|la|nuestro|nuestra|don|dona|sr|sra|<name>|companero|companera]
      (encargado|encargada|responsable|quien lleva|quien se encarga) [de|del] _ (es|seria) [<name>|el|la|mi|don|dona]
      no es [de|mi] [mi] (area|departamento|competencia|responsabilidad|ambito)
    `,
    unless: `
      (urgente|urgencia|vacaciones|ausencia)
      no estoy (interesado|interesada|disponible|seguro|segura|libre|en la oficina)
      no (llevo|soy) [mucho|muy] (tiempo|bueno)
    `,
  },
  {
    signal: 'referral',
    rule: 'wrong-person.referral',
    says: 'They name somebody else.',
    phrases: `
      (companero|companera|colega|jefe|jefa|director|directora|gerente|encargado|encargada|departamento de|sr|sra|senor|senora|don|dona|sucesor|sustituto|sustituta|compras|contabilidad)
      <mail>
      (con|a|es|contacte|hable) <name>
    `,
    unless: `^ (hola|estimado|estimada|buenos dias|buenas tardes) [sr|sra|senor|senora|don|dona] [<name>] $`,
  },
  {
    signal: 'decline',
    rule: 'decline.spanish',
    says: 'They decline.',
    phrases: `
      ^ (no|no gracias|gracias pero no|no muchas gracias|no nos interesa|no me interesa|no interesa|no interesado|no interesada|sin interes|ningun interes|paso|no por favor|no lo necesitamos|nada gracias|mejor no) [gracias|muchas|muchas gracias|saludos|de momento no] $
      (no gracias|gracias pero no|no muchas gracias|mejor no gracias)
      (no) [nos|me|le|les] (interesa|interesan|interesaria|convence|convencen|atrae) 
      (no) (estoy|estamos|tengo|tenemos|hay|tienen|tiene|vemos|veo|existe) [muy|realmente|ningun|el menor|actualmente] (interesado|interesada|interesados|interesadas|interes|necesidad|utilidad|requerimiento)
      (no) [lo|la|los|las] (necesito|necesitamos|requerimos|requiero|precisamos|preciso|buscamos|busco|usamos|compramos|utilizamos) (de|ese|este|sus|nada|eso|ningun|mas|nuevos|otro|esto|eso|un|una|$)
      (no) (encaja|encajan|se ajusta|se ajustan|se adapta|cuadra|corresponde|aplica|responde) [con|a|en] (lo que|nuestras|nuestra|nuestros|nosotros|nuestro|mis|las necesidades|en nuestra|para nosotros|a nuestra|a lo)
      (ya) (trabajamos|tenemos|contamos|usamos|disponemos|utilizamos|colaboramos|contratamos|hemos contratado|trabajo|tengo|uso|cuento) [con|de] [otro|otra|un|una|proveedor|nuestro|nuestra] [buen|proveedor|propio|propia|otro] (proveedor|empresa|solucion|agencia|herramienta|sistema|socio|software|plataforma|proveedores|partner|equipo|contrato|programa|servicio|alguien|otros|otro)
      (ya) (estamos|tenemos) (cubiertos|servidos|cubierto|bien atendidos|todo cubierto|eso cubierto|resuelto|eso resuelto|solucionado)
      (hemos|he|han) (decidido|optado|elegido|preferido) [por] (no|otra|otro|declinar|rechazar|quedarnos|seguir con|la competencia|continuar con)
      (no) (seguir|seguiremos|vamos a|avanzaremos|continuaremos|continuar|procederemos|deseamos|queremos|quiero|deseo|avanzar) [seguir|a|continuar|avanzar|proceder|seguir adelante] (adelante|seguir|avanzar|continuar|contratar|proceder|con esto|participar|cambiar)
      (rechazo|rechazamos|declino|declinamos|rechazar|declinar) [su|la|amablemente|esta|tu] (oferta|propuesta|invitacion|reunion|$)
      (perdida) de tiempo
      (no) (es|resulta|seria) [lo|muy|algo|relevante] [que] (relevante|para nosotros|para mi|necesario|de nuestro interes|de interes|buscamos|util|de utilidad|lo nuestro|adecuado)
      (contentos|satisfechos|contento|satisfecho|felices) con (nuestro|nuestra|lo que|el|la|mi)
    `,
    unless: `
      (lunes|martes|miercoles|jueves|viernes|hora|horas|fecha|fechas|horario|manana|tarde|dia|dias) _ no
      no _ (lunes|martes|miercoles|jueves|viernes)
    `,
  },
  {
    signal: 'later',
    rule: 'later.spanish',
    says: 'They decline for the present.',
    phrases: `
      (no) [es|seria|en|por|tenemos] [un|el|buen|muy|este] [buen|mejor|momento|este] (momento|ahora|por ahora|ahora mismo|de momento|por el momento|este ano|este trimestre|por lo pronto|una prioridad|prioridad|buen momento|actualmente|todavia|aun|antes de|prioritario)
      (ahora mismo|por ahora|de momento|por el momento|actualmente|este ano|ahora|por lo pronto|este trimestre|en este momento) [mismo] no
      (por ahora|de momento|por el momento|ahora mismo|en este momento) _ (no|nada|ningun)
      (escribame|escribeme|llameme|contacteme|contactenos|escribanos|contactame|volvamos|hablemos|hablamos|retomemos|retomamos|intentelo|intente|pregunteme|avisame|busqueme|vuelva|vuelvan) [a] [escribir|contactar|hablar|intentar|intentarlo|preguntar|contactarme|escribirme|contactarnos|nuevamente|de nuevo|mejor|lo] (${LATER})
      (quiza|quizas|tal vez|posiblemente|acaso|a lo mejor) (${LATER})
      (${LATER}) (quiza|quizas|tal vez|a lo mejor)
      (ya) (le|les|te|os) (contactare|contactaremos|escribire|escribiremos|llamare|llamaremos|avisare|avisaremos|buscare|dire|diremos)
      (le|les|te|me|nos) (contactare|contactaremos|avisare|avisaremos|pondre en contacto|pondremos en contacto|escribire|escribiremos) [yo|nosotros|cuando|mas|si|en|nuevamente]
      (no) (hay|tenemos|tengo|queda|disponemos|cuento|contamos|dispongo) [de|con|mas] (presupuesto|tiempo|recursos|capacidad|fondos|dinero) (para|este|ahora|hasta|disponible|$|en)
      (presupuesto|presupuestos|gastos|compras|proyectos) [esta|estan|ya|de|este|ano] _ (congelado|congelados|agotado|agotados|cerrado|cerrados|suspendido|asignado|detenidos|gastado|paralizados|bloqueado)
      (muy|demasiado|tan) (ocupado|ocupada|ocupados|liados|liado|saturados|saturado|pronto|temprano)
      (en pausa|en espera|pospuesto|aplazado|parado)
      (mal) momento
    `,
  },
  {
    signal: 'interest',
    rule: 'interest.spanish',
    says: 'They are interested.',
    phrases: `
      -(no|nos no|me no) (me|nos) (interesa|interesaria|gustaria|encantaria|encanta|parece bien|parece interesante|gusta|apetece|suena bien)
      -(no|estoy|estamos|muy) (interesado|interesada|interesados|interesante|interesantisimo)
      (estoy|estamos|si) [muy|si] (interesado|interesada|interesados|interesadas)
      (cuenteme|cuentame|cuentenos|digame|dime|expliqueme|explicame|hableme|saber|conocer) mas
      (con|mucho) [mucho] gusto
      (conversemos|hablemos|charlemos|platiquemos|conversamos|hablamos|reunamonos|agendemos|coordinemos|veamonos|programemos|conectemos)
      (suena|parece|pinta|se ve) [muy] (bien|interesante|genial|estupendo|prometedor)
      (encantado|encantada|encantados|claro que si|por supuesto|desde luego|con placer|me apunto|nos apuntamos)
      ^ (si|claro|perfecto|vale|de acuerdo|si claro|si por favor) [claro|por favor|gracias|hablemos|conversemos|me interesa] $
      (quiero|queremos|quisiera|quisieramos|desearia) (saber|conocer|ver|agendar|reunirme|hablar|programar|entender)
    `,
    unless: `no (me|nos) (interesa|interesaria|gustaria|parece|apetece|gusta)`,
  },
  {
    signal: 'asks-times',
    rule: 'interest.asks-times',
    says: 'They ask for times or a link.',
    phrases: `
      (envieme|enviame|mandeme|mandame|envienos|mandenos|pase|paseme|pasame|compartame|comparteme|comparta|proponga|propongame|proponme|deme|dame|sugiera|envie|mande|enviar|facilite|faciliteme) [su|tu|el|la|un|una|otras|otros|sus|algunas|unas|algunos|por favor|otra|mas] [otras|otros|nuevas|posibles] (calendario|agenda|enlace|link|disponibilidad|horarios|fechas|opciones|calendly|alternativas|invitacion|horario|huecos|fecha|dias)
      (tiene|tienen|tendria|tienes|hay|habria|tendrias|teneis) [alguna|algun|usted] (otras|otra|otros|otro|mas) [fecha|fechas|dia|hora|horas|opcion|opciones|horario|horarios|disponibilidad|hueco]
      (cuando|que dia|que dias|que horarios|que horario|que disponibilidad|a que hora|cual) (puede|pueden|podemos|tiene|tienen|le viene|podria|podriamos|es|seria|estaria|hablamos) 
      (otras|otros|otra) (fechas|horarios|opciones|fecha|horas|dias|alternativas)
    `,
  },
  {
    signal: 'rejects-times',
    rule: 'interest.other-times',
    says: 'The offered times do not suit them.',
    phrases: `
      (ninguno|ninguna|ningun) [de|me|nos|los|las|dia|horario] [esos|esas|estos|estas|los|las|dos|ellos] [me|nos|va|viene|sirve] _
      (no) (puedo|podemos|podre|podria|me viene|nos viene|me va|nos va|me cuadra|nos cuadra|me sirve|nos sirve|estoy disponible|estare disponible|estamos disponibles|me vienen|me encajan|me cuadran) [bien] (en|esos|esas|ninguno|a|ese|el|los|las|ninguna|$)
      (ocupado|ocupada|ocupados) (esos|esas|ese|los|en)
    `,
  },
  {
    signal: 'call',
    rule: 'call.asked',
    says: 'They ask to be called.',
    phrases: `
      (llameme|llamame|llamenme|llamadme|llamenos|marqueme|telefoneeme|llamar) [al|a|por|manana|mejor|cuando|hoy|directamente|por favor] 
      (por telefono|mi numero|mi movil|mi celular|mi telefono|me llame|me llamen|me puede llamar|me pueden llamar)
      (llame|llamen|marque) al <phone>
    `,
    unless: `
      no me (llame|llamen|llames)
      (urgente|urgencia|ausencia|vacaciones)
    `,
  },
  {
    signal: 'link-refused',
    rule: 'link.refused',
    says: 'They want no booking link.',
    phrases: `(sin|nada de|no) [me|quiero|mande|envie|mas] (enlaces|links|enlace|link|calendly)`,
  },
  {
    signal: 'invite',
    rule: 'link.invited',
    says: 'They ask us to book on their own scheduler.',
    phrases: `
      (reserve|reserva|elija|elige|agende|agenda|escoja|use|aqui|mi calendario|mi agenda|puede|en) _ <link>
      ^ <link> $
    `,
  },
  {
    signal: 'agree',
    rule: 'accept.agreed',
    says: 'They agree to what was offered.',
    phrases: `
      ^ (si|de acuerdo|perfecto|vale|claro|confirmado|confirmo|muy bien|esta bien|ok|me parece bien|me va bien|me viene bien|nos va bien|estupendo|genial|excelente|por supuesto|hecho|trato hecho|conforme) [me|esta|eso|perfecto|nos|ese|asi|muy|si] [va|viene|parece|bien|perfecto|horario|quedamos|sirve] [bien|perfecto|perfectamente|bien] $
    `,
  },
  {
    signal: 'thanks',
    rule: 'other.thanks',
    says: 'They only say thanks.',
    phrases: `^ (gracias|muchas gracias|mil gracias|muchisimas gracias|se lo agradezco|te lo agradezco) [por|a|de] [su|la|el|tu|usted|todo|ti] [informacion|mensaje|correo|respuesta|info] $`,
  },
  {
    signal: 'courtesy',
    rule: 'other.courtesy',
    says: 'This is a courtesy.',
    phrases: `
      ^ (hola|buenos dias|buenas tardes|buenas|estimado|estimada|querido|querida|saludos) [sr|sra|senor|senora|don|dona|<name>] [<name>] $
      ^ (gracias|muchas gracias|le agradezco|agradezco|le doy las gracias) (por) _ _ $
      ^ (saludos|un saludo|atentamente|cordialmente|saludos cordiales|un abrazo|buen dia) _ $
    `,
  },
];

/** What Spanish leads say besides times. Words are written without accents. */
export const SPANISH_SIGNALS: LanguageWords = {
  spelling: spellings(`
    por favor: pf|porfa|xfa
    que: q
  `),
  signals: SIGNALS,
  openers:
    ',|y|pero|gracias|hola|si|bueno|lo siento|lamentablemente|muchas|por favor|<name>|estimado|estimada|disculpe|perdon|pues|ok|sr|sra|le agradezco|agradezco|la propuesta|buenos dias|buenas tardes',
  closers:
    ',|?|gracias|por favor|saludos|<name>|un saludo|muchas|lo siento|de todos modos|de todas formas|igualmente|cordiales|y|disculpe|entonces',
};
