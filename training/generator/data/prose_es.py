"""Spanish texts that carry personal data; the notation is explained in prose_en.py."""

TEMPLATES = """
Hola {first}:⏎⏎gracias por la llamada de [[ayer|esta mañana]]. El envío irá a {STREET_ADDRESS}. Te llamo al {PHONE}.⏎⏎Saludos,⏎{PERSON2}
Estimada Sra. {last}:⏎⏎su solicitud {order} ha sido denegada. Envíe los justificantes a {EMAIL}.⏎⏎{PERSON2}
escribe un recordatorio a {PERSON} de {ORGANIZATION} por la factura {order} de {money}, tono firme. {EMAIL}
Nota {date}: reunión con {PERSON} ({ORGANIZATION}); dice que {ORGANIZATION2} es más barato. Llamar al {PHONE}
la clienta {PERSON}, n.º {CUSTOMER_ID}, se muda a {STREET_ADDRESS}
mi [[madre|hija|abuela]] {first} ({AGE}) tiene {MEDICAL_CONDITION} y desde el {day} {MEDICAL_CONDITION2}, ¿qué hago?
tengo {AGE}, me diagnosticaron {MEDICAL_CONDITION}, ¿puedo [[volar|trabajar]]?
{PERSON}, {AGE}, está de baja por {MEDICAL_CONDITION} desde el {date}. ¿Qué puedo preguntar?
Paciente {PERSON}, nacido el {DATE_OF_BIRTH}, NHC {MEDICAL_RECORD}. Acude por {MEDICAL_CONDITION}. Antecedentes: {MEDICAL_CONDITION2}. Tto: {drug}
Turno de noche: {last} inquieta, {MEDICAL_CONDITION}, avisada la hija {first2} ({PHONE})
Informe para Dr. {last2}: {PERSON}, {AGE}, sospecha de {MEDICAL_CONDITION}
Empleado {EMPLOYEE_ID}, {PERSON}: pasa de {SALARY} a {SALARY2} desde {date}
{first} cobra {SALARY} y {first2} {SALARY2} por lo mismo, ¿cómo lo explico?
Oferta para {PERSON}: {SALARY}, DNI {NATIONAL_ID}, domicilio {STREET_ADDRESS}
Amonestación a {PERSON} (legajo {EMPLOYEE_ID}), retrasos en {month}, testigo {PERSON2}
Candidata: {PERSON}, {AGE}, ahora en {ORGANIZATION}, pide {SALARY}
{first}: ¿la clave del wifi?⏎{first2}: {PASSWORD}⏎{first}: gracias
el código del portal es {PASSWORD}, piso 3, {first}
mi usuario {USERNAME} no entra, contraseña {PASSWORD}
servidor {IP_ADDRESS}, usuario {USERNAME}, clave {PASSWORD}
el token {API_KEY} da 401, ¿por qué?
Transferir {money} a {PERSON}, IBAN {IBAN}, concepto {order}
nueva cuenta de {ORGANIZATION}: {IBAN} ({bank})
CLABE {BANK_ACCOUNT} a nombre de {PERSON}
Accidente: {PERSON}, matrícula {VEHICLE_ID}, contrario {PERSON2}, {PHONE}; lesión: {MEDICAL_CONDITION}
Renta: {PERSON}, NIF {TAX_ID}, ingresos {SALARY}, hijos {first2} ({AGE}) y {first3}
Pasaporte {PASSPORT}, carné {DRIVER_LICENSE}, {PERSON}, nacida el {DATE_OF_BIRTH}
la mamá de {first} ({AGE}) dice que tiene {MEDICAL_CONDITION}, nota para el cole
discurso para los 50 de {first}, vive en {LOCATION}, trabaja en {ORGANIZATION}
Acta: presentes {PERSON}, {last2}, {initials3}. {first} llamará a {ORGANIZATION}
Nuestro cliente {ORGANIZATION} contra {ORGANIZATION2}, testigo {PERSON}
Incidencia {order}: {PERSON} bloqueado, usuario {USERNAME}, equipo {IP_ADDRESS}
Enviar a {PERSON}⏎{STREET_ADDRESS}⏎Tel. {PHONE}
oye {first}, {first2} está con {MEDICAL_CONDITION}, ¿puedes cubrirle el {day}?
inquilino {PERSON} de {LOCATION} debe dos meses, tiene {MEDICAL_CONDITION}
me cobraron dos veces en la tarjeta {CREDIT_CARD}, soy {PERSON}
doña {first} {last}, póliza {CUSTOMER_ID}, llama al {PHONE}
"""
CLOSINGS = """resume|corrige|en tabla|más corto|más amable|traduce al inglés|haz un correo|¿es legal?|en JSON|¿qué contesto?||||gracias"""
