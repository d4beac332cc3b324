import type { Lexicon } from './lexicon';

export const SPANISH: Lexicon = {
  language: 'es',
  topics: {
    network: 'red, internet, toma de red, sin red | conexión*, router, cable de red',
    'network/vpn': 'vpn | túnel, teletrabajo',
    'network/wifi': 'wifi, inalámbric*, red inalámbrica | señal',
    'network/dns': 'dns, nombre de dominio, no resuelve, con la ip',
    'network/firewall': 'cortafuegos, abrir puerto, puerto bloqueado, bloquea puerto | proxy, puerto',
    software: 'programa*, aplicación*, software | excel, word, navegador, macro*',
    'software/install': 'instal*, desinstal*',
    'software/license': 'licencia*, clave de producto, no esta activado | activación, activar',
    'software/crash':
      'se cierra, se congela, se cuelga, se traba, trabado, congelado, no responde, pantalla azul | no abre, no inicia, se queda pegado',
    'software/update': 'actualiz* | desde la actualización, nueva versión',
    hardware: 'equipo*, cargador, enchufe, cuarto de servidores, sala de servidores, rack | cable*, roto, rota, dañad*',
    'hardware/laptop':
      'laptop*, portátil*, notebook*, compu*, ordenador*, teclado*, ratón, mouse, batería*, pc, ventilador | tecla, no enciende, no prende',
    'hardware/printer': 'impresora*, imprim*, toner, escáner, atasca*, atasco, fotocopiadora, tinta | papel',
    'hardware/phone': 'celular*, móvil, teléfono*, auricular*, audífonos | llamada*, sin sonido',
    'hardware/monitor': 'pantalla*, monitor*, proyector | parpade*',
    access: 'acceso, iniciar sesión, entrar | sesión, ingresar',
    'access/password':
      'contraseña*, clave, bloqueo la cuenta, cuenta bloqueada, usuario bloqueado, resetear, resete* | iniciar sesión, ingresar, entrar, olvidé',
    'access/permissions':
      'permiso*, acceso denegado, acceso a, accesos, derechos, autorización*, agregar al grupo, añadidme, añadir al, no tengo permiso | carpeta, grupo',
    'access/admin_rights': 'derechos de administrador, permisos de administrador, administrador local | administrador',
    'access/mfa':
      'verificación, código sms, códigos de verificación, autenticador, doble factor, segundo factor | códigos',
    email: 'correo*, mail*, email*, outlook',
    'email/delivery':
      'bandeja de salida, rebota*, correos no llegan, no llegan mis correos, no recibo correos, no me llegan correos, enviar correos, no salen los correos',
    'email/mailbox':
      'buzón*, bandeja de entrada, firma, calendario, fuera de oficina, lista de distribución, buzón compartido',
    'email/spam':
      'spam, phishing, correo falso, correo sospechoso, enlace raro, enlace sospechoso, correo no deseado, estafa, picado, piqué, enlace falso, página falsa | sospechos*, enlace, link, adjunto',
    storage: 'almacenamiento, archivo* | carpeta*',
    'storage/quota': 'espacio en disco, disco lleno, sin espacio, falta espacio',
    'storage/backup':
      'respaldo*, copia de seguridad, restaur*, recuperar archivo, recuperar, borré, borrado, eliminé, sin querer, por error, sobrescrib*',
    'storage/file_share': 'unidad de red, unidad, carpeta compartida, disco compartido, compartido | carpeta*',
    'purchase/order': 'comprar, compra*, pedido*, pedir, cotización*, orden de compra | presupuesto, centro de costo*',
    'purchase/invoice': 'factura del proveedor, proveedor*, factura vencida | factura*',
    hr: 'recursos humanos, rrhh, constancia laboral',
    'hr/onboarding':
      'empleado nuevo, nuevo empleado, nuevo compañero, nueva compañera, practicante, becario, ingreso nuevo | contrato',
    'hr/leave':
      'vacacion*, permiso por enfermedad, baja médica, licencia médica, incapacidad, días libres, mi permiso, maternidad, paternidad',
    'hr/payroll': 'nómina*, sueldo*, salario*, recibo de nómina, horas extra*, depositaron, aguinaldo, viáticos',
    billing: 'pago* | factura*, cobro*',
    'billing/refund': 'reembols*, devolución, devuelvan mi dinero, mi dinero, devolví, devuelto, mandé de vuelta, vale',
    'billing/charge': 'cobraron, cobro*, cargo*, cobrado, mensualidad, tarjeta, doble cobro',
    'billing/subscription':
      'suscripción*, dar de baja mi plan, cancelar plan, mi plan, renovación, plan, di de baja, me borré, cancelé, darme de baja, siguen cobrando, vuelto a cobrar',
    account: 'cuenta* | usuario*',
    'account/create': 'crear usuario, crear cuenta, alta de usuario, alta, registrarme, nuevo usuario',
    'account/delete':
      'borren mi cuenta, borrar mi cuenta, eliminar mi cuenta, eliminar cuenta, eliminar usuario, eliminar mi usuario, borrar mis datos, dar de baja usuario, desactivar, borréis, borrad, borren, eliminen, mis datos, ya no compro',
    'account/profile': 'perfil*, cambiar mi foto, cambiar mi nombre, apellido, cambiar dirección, me casé',
    technical: 'página web, sitio web, servidor*, tienda en línea | sistema*, base de datos, producción',
    'technical/bug':
      'error en, suma mal, botón*, no hace nada, mal calculado, fallo en, bug*, mensaje de error | error*, mal, incorrecto',
    'technical/performance': 'lento*, lenta*, lentísim*, lentitud, tarda mucho, demora*',
    'technical/api': 'api, webhook*, integración',
    general: 'pregunta*',
    'general/question':
      'dónde estaciono, a qué hora, con quién, comedor, estacionamiento, horario*, a quién, recepción | dónde, consulta',
    'general/project': 'proyecto*, código de proyecto, comité',
    'general/other':
      'calefacción, ascensor, elevador, luz, ventana, cafetera, baño, silla, limpieza, aire acondicionado | puerta, oficina',
  },
  signals: {
    danger:
      'fuego, incendio, humo, quemado, quema, chispa*, huele, olor, descarga eléctrica, gas, batería hinchada, explot*',
    water: 'agua, gotea, inund*, fuga, goteo, mojad*',
    person_harmed: 'herido*, accidente, atrapad*, amenaza*, acos*, ambulancia',
    attack:
      'rescate, cifrados, encriptad*, hackea*, hackers, filtrados, filtración, robo de datos, intruso*, piratas, ciberataque, piden dinero, extensión rara, cifrado, encriptados',
    malware: 'virus, troyano, antivirus',
    tricked:
      'abrió, abrieron, hice clic, di clic, abri el adjunto, puse mi clave, di mi contraseña, puse mi contraseña, ingresé mi clave, caí en, picado, piqué, puse la clave, puse la contraseña, di mi tarjeta, he pinchado, pinché, metí mis datos',
    stolen: 'robaron, robado, robo, perdí, perdido, hurt*',
    data_lost:
      'borré, borre sin querer, sin querer, eliminé, por error, sobrescrib*, pérdida de datos, destinatario equivocado',
    everyone:
      'nadie, todos los, nosotros todos, estamos todos, toda la empresa, toda la oficina, todo el edificio, caída total, todo el mundo',
    several:
      'toda la planta, planta entera, medio piso, medio edificio, piso, todo el equipo, todo el departamento, varios, varias, compañeros, personas, también a mis, turno',
    customers: 'cliente, clientes, pacientes, visitantes, pedidos, tiendas, colas, caja, ventas',
    down: 'caíd*, cayó, parada, muerto, fuera de servicio, sin internet, se cayo, no hay sistema',
    cannot_work: 'no puedo trabajar, no podemos trabajar, no puedo hacer nada, no enciende, sin poder trabajar',
    deadline:
      'hoy, mañana, esta noche, plazo, se entrega, en una hora, en minutos, reunión, presento, licitación, renta, alquiler, antes de, entregar, hay que presentar, a las seis, esta tarde',
    haste: 'urgente*, urge, ya mismo, ya por favor, inmediatamente, de inmediato, cuanto antes, rápido, emergencia',
    anger: 'vergüenza, inaceptable, otra vez, tercera vez, harto, indignad*, abogado, pésimo, el colmo',
    superior: 'director*, gerente general, presidente, ceo, junta directiva',
    core_system: 'servidores, servidor, producción, centro de datos, página web',
    thanks: 'gracias*, excelente, muy amables',
    solved: 'ya imprime, ya funciona, ya quedó, resuelto, solucionado, pueden cerrar, se arregló, ya anda',
    no_hurry:
      'no es urgente, sin prisa, cuando puedan, cuando tengan tiempo, no urge, sin apuro, algún día, solo aviso, solo para avisar, para que lo sepáis, cuando podáis',
    asks: 'cómo, dónde, cuándo, quién, cuál*, cuántos, cuántas, cada cuánto, a qué hora, se puede',
    wish: 'me gustaría, sería bueno, idea, sugerencia, quisiera',
    cosmetic: 'error de ortografía, logo, ícono, color, foto',
    requests: 'por favor, podéis, pueden, necesito, hace falta, hacen falta, me ponéis, quiero que',
  },
};
