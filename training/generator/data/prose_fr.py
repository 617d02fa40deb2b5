"""French texts that carry personal data; the notation is explained in prose_en.py."""

TEMPLATES = """
Bonjour {first},⏎⏎merci pour votre appel [[d'hier|de ce matin]]. La livraison ira au {STREET_ADDRESS}. Je vous rappelle au {PHONE}.⏎⏎[[Cordialement|Bien à vous]],⏎{PERSON2}
Madame {last},⏎⏎votre demande {order} a été refusée. Merci d'envoyer vos justificatifs à {EMAIL}.⏎⏎{PERSON2}
écris une relance à M. {last} de {ORGANIZATION}, facture {order}, {money}, ton ferme. {EMAIL}
Note {date} : vu {PERSON} ({ORGANIZATION}). {ORGANIZATION2} est moins cher. Rappeler au {PHONE}
Mme {last}, n° client {CUSTOMER_ID}, veut résilier, nouvelle adresse {STREET_ADDRESS}
ma [[mère|fille|grand-mère]] {first} ({AGE}) a {MEDICAL_CONDITION} et depuis {day} {MEDICAL_CONDITION2}, que faire ?
j'ai {AGE} et on m'a diagnostiqué {MEDICAL_CONDITION}, je peux [[prendre l'avion|travailler]] ?
{PERSON}, {AGE}, en arrêt depuis le {date} pour {MEDICAL_CONDITION}. Qu'ai-je le droit de demander ?
Patient {last} {first}, né le {DATE_OF_BIRTH}, IPP {MEDICAL_RECORD}. Motif : {MEDICAL_CONDITION}. ATCD : {MEDICAL_CONDITION2}. Traitement : {drug}
Transmission : Mme {last} agitée, {MEDICAL_CONDITION}, fille {first2} prévenue ({PHONE})
Courrier au Dr {last2} : {PERSON}, {AGE}, suspicion de {MEDICAL_CONDITION}
Matricule {EMPLOYEE_ID}, {PERSON} : salaire de {SALARY} à {SALARY2} au {date}
{first} gagne {SALARY}, {first2} {SALARY2} pour le même poste, comment l'expliquer
Promesse d'embauche {PERSON}, {SALARY}, {STREET_ADDRESS}, n° sécu {NATIONAL_ID}
Avertissement pour {PERSON} (matricule {EMPLOYEE_ID}), retards en {month}, témoin {PERSON2}
Candidat : {PERSON}, {AGE}, actuellement chez {ORGANIZATION}, demande {SALARY}
{first} : c'est quoi le wifi ?⏎{first2} : {PASSWORD}⏎{first} : merci
le digicode c'est {PASSWORD}, 3e étage, {first}
mon identifiant {USERNAME} ne marche plus, mdp {PASSWORD}
accès serveur {IP_ADDRESS}, utilisateur {USERNAME}, mot de passe {PASSWORD}
ma clé API {API_KEY} est refusée, pourquoi ?
Virement de {money} à {PERSON}, IBAN {IBAN}, réf {order}
nouveau RIB de {ORGANIZATION} : {IBAN} ({bank})
Constat : {PERSON}, véhicule {VEHICLE_ID}, contre {PERSON2}, {PHONE}. Blessure : {MEDICAL_CONDITION}
Impôts : {PERSON}, n° fiscal {TAX_ID}, revenu {SALARY}, enfants {first2} ({AGE}) et {first3}
Passeport {PASSPORT}, permis {DRIVER_LICENSE}, {PERSON}, née le {DATE_OF_BIRTH}
la maman de {first} ({AGE}) dit qu'il a {MEDICAL_CONDITION}, mot pour l'école svp
Discours pour les 50 ans de {first}, habite {LOCATION}, travaille chez {ORGANIZATION}
éloge funèbre de {PERSON}, boulanger à {LOCATION}, parti à {AGE}, {MEDICAL_CONDITION}
CR réunion : présents {PERSON}, {last2}, {initials3}. {first} appelle {ORGANIZATION}
Notre client {ORGANIZATION} contre {ORGANIZATION2}, témoin {PERSON}
Ticket {order} : {PERSON} bloqué, login {USERNAME}, poste {IP_ADDRESS}
Livrer à {PERSON}⏎{STREET_ADDRESS}⏎Tél {PHONE}
coucou {first}, {first2} est malade ({MEDICAL_CONDITION}), tu peux prendre son tour {day} ?
Locataire {PERSON}, {LOCATION}, deux mois d'impayés, {MEDICAL_CONDITION}
carte {CREDIT_CARD} débitée deux fois, je suis {PERSON}
Déclaration d'accident du travail : {PERSON}, {EMPLOYEE_ID}, {MEDICAL_CONDITION}, témoin {first2}
"""
CLOSINGS = """résume|corrige|en tableau|plus court|plus poli stp|traduis en anglais|fais un mail|c'est légal ?|en JSON|que répondre ?||||merci"""
