"""English texts that carry personal data. One template a line; ⏎ is a line break, [[a|b]] a choice.

Capital slots are labelled with their type, lower-case person slots (first, last, initials) with
PERSON, other lower-case slots (order, date, tool…) are filled and left unlabelled.
"""

TEMPLATES = """
Hi {first},⏎⏎thanks for your call [[yesterday|this morning|on {day}]]. I've moved the delivery to {STREET_ADDRESS} and will ring you on {PHONE} before we set off.⏎⏎[[Best|Regards|Cheers]],⏎{PERSON2}
Dear [[Mr|Ms|Mrs|Dr]] {last},⏎⏎we regret that your application {order} was declined. Our records show {first2} {last2} as co-applicant, born {DATE_OF_BIRTH}. Please send proof of income to {EMAIL}.⏎⏎{PERSON3}⏎Lending
write a [[short|polite|firm]] email to {PERSON} ({EMAIL}) saying the invoice {order} is still open
can you reply to {first} at {ORGANIZATION}? she wants a discount, her number is {PHONE}
rewrite this nicer: {first} you were late again, third time this week, this is your last warning. {first2}
From: {PERSON} <{EMAIL}>⏎To: {PERSON2}⏎Subject: {order}⏎⏎Hi {first2}, the [[boiler|router|fence]] still isn't fixed. We're at {STREET_ADDRESS}. Call me, {PHONE}.⏎{first}
Ticket {order}: customer {PERSON}, customer no. {CUSTOMER_ID}, says the router reboots after the update to {version}. Called back on {PHONE}, no answer.
summarise for handover⏎- {first} ({CUSTOMER_ID}) wants a refund of {money}⏎- {first2} complained about the fitter⏎- order {order} lost in depot
CRM note {date}: met {PERSON} ({ORGANIZATION}). Budget is {money}, decision in Q3. He mentioned that {ORGANIZATION2} offers less. Follow up with {first2} in legal.
{PERSON}, {AGE}, has been off with {MEDICAL_CONDITION} since {date}. What am I allowed to ask as her manager?
my [[mum|dad|son|daughter|wife|husband|nan|partner]] {first} ({AGE}) has {MEDICAL_CONDITION} and now {MEDICAL_CONDITION2}, should we go to A&E?
I've got {MEDICAL_CONDITION} and my boss {first} wants a sick note, what do I have to tell him
I was diagnosed with {MEDICAL_CONDITION} last {day} and I'm scared to tell my [[team|kids|boss]]
im {AGE} and have {MEDICAL_CONDITION}, can i still [[fly|run a marathon|get life insurance|donate blood]]
Pt {initials}, {AGE}, presents with {MEDICAL_CONDITION}. PMH: {MEDICAL_CONDITION2}, {MEDICAL_CONDITION3}. Allergies: {MEDICAL_CONDITION4}. MRN {MEDICAL_RECORD}. Plan: bloods, review in 2/52.
Discharge summary⏎Name: {PERSON}⏎DOB: {DATE_OF_BIRTH}⏎MRN: {MEDICAL_RECORD}⏎Admitted with {MEDICAL_CONDITION} on background of {MEDICAL_CONDITION2}. Discharged on {drug}. GP Dr {last2} informed.
Nursing note: {first} {last} slept badly, still {MEDICAL_CONDITION}, refused {drug}. Daughter {first2} visited, her mobile is {PHONE}.
please translate to plain language for the family: {PERSON}, born {DATE_OF_BIRTH}, was found to have {MEDICAL_CONDITION}; biopsy on {date} at {body}
SOAP: S: {AGE} reports {MEDICAL_CONDITION} x3 days. O: T 38.4. A: likely {MEDICAL_CONDITION2}. P: fluids, {drug}.
HR: {PERSON} ({EMPLOYEE_ID}) moves to band 4 on {date}, salary from {SALARY} to {SALARY2}. Draft the letter.
is {SALARY} fair for a [[data analyst|nurse|site manager|warehouse lead]] in {travel}? thats what {first} got offered at {ORGANIZATION}
{first} is on {SALARY}, {first2} is on {SALARY2} and they do the same job, how do I explain that
Calibration notes:⏎{first}: exceeds, {SALARY} -> {SALARY2}⏎{first2}: meets, stays at {SALARY3}⏎{first3}: below, no change, was out with {MEDICAL_CONDITION}
Offer letter for {PERSON}: start {date}, base {SALARY}, bonus 10 %, home address {STREET_ADDRESS}, NI number {NATIONAL_ID}.
PIP draft for {first} {last}, staff no. {EMPLOYEE_ID}: late six times in {month}, argued with {first2}. She told me in confidence that it's {MEDICAL_CONDITION}.
Reference for {PERSON}, who worked at {ORGANIZATION} as driver until {date}. Keep it neutral, he left because of {MEDICAL_CONDITION}.
payroll says {EMPLOYEE_ID} got paid twice, thats {first} in the {travel} depot, he earns {SALARY}
Exit interview {PERSON2}: says {ORGANIZATION} pays {SALARY}. Manager was {first}.
[[{time}]] {first}: did you get the parcel⏎[[{time}]] {first2}: no, they tried {STREET_ADDRESS}, thats the old flat⏎[[{time}]] {first}: ok ring them, {PHONE}
{first}: what's the wifi again⏎{first2}: {PASSWORD}⏎{first}: ta
{first}: gate code?⏎{first2}: still {PASSWORD} but dont tell the cleaners
my login is {USERNAME} and the password is {PASSWORD} but it says locked, what now
i keep getting denied as {USERNAME} from {IP_ADDRESS}, password {PASSWORD} worked yesterday
can you log into the router? user {USERNAME} pw {PASSWORD}, ip {IP_ADDRESS}
The alarm code at {STREET_ADDRESS} is {PASSWORD}, please send that to {first} in a polite message
Guest instructions: key safe code {PASSWORD}, wifi {PASSWORD2}, host {first}, emergency {PHONE}. Make it friendly.
is "{PASSWORD}" a strong password? i use it for my bank
temp password for {PERSON} is {PASSWORD}, username {USERNAME}. write the welcome mail
$ ssh {USERNAME}@{IP_ADDRESS}⏎Permission denied (publickey,password).⏎whats wrong
{time} sshd[2231]: Failed password for {USERNAME} from {IP_ADDRESS} port 51812 ssh2
{time} ERROR auth: user {USERNAME} ({EMAIL}) locked after 5 attempts, src={IP_ADDRESS}, req={uuid}
curl -H "Authorization: Bearer {API_KEY}" https://api.example.com/v1/items returns 401, why?
export OPENAI_API_KEY={API_KEY}⏎python run.py⏎-> AuthenticationError
the deploy key is {API_KEY}, rotate it for me in the yaml
client = Client(api_key="{API_KEY}", region="eu")⏎# why is this slow
psql -h {IP_ADDRESS} -U {USERNAME} -W  # {PASSWORD}
net use Z: \\\\files\\hr /user:{USERNAME} {PASSWORD} says error 86
Caller {PERSON} wants to change the address on policy {CUSTOMER_ID} to {STREET_ADDRESS}. DOB {DATE_OF_BIRTH} checked.
Claim {order}: insured {PERSON}, vehicle {VEHICLE_ID}, other driver {PERSON2} ({PHONE}), hit at {time} near {travel}. Injury: {MEDICAL_CONDITION}.
the white van with plate {VEHICLE_ID} blocked my drive again, write a note to the owner, {first} from no. 12
Please pay {PERSON}, sort code 20-11-04, account {BANK_ACCOUNT}, ref {order}
our new bank details: {IBAN}, {bank}. tell {first} at {ORGANIZATION}
Transfer {money} to {PERSON} {IBAN} by {day}
charge the card on file {CREDIT_CARD} exp 04/28 for {PERSON}
my card {CREDIT_CARD} was charged twice by {tool}, draft a complaint, name is {PERSON}
Visa form: surname {last}, given names {first}, passport {PASSPORT}, born {DATE_OF_BIRTH}
rental agreement between {PERSON} and {PERSON2} for {STREET_ADDRESS}, licence {DRIVER_LICENSE}, deposit {money}
My SSN is {NATIONAL_ID} and I moved from {LOCATION} to {LOCATION2}, which state do I file in
tax: {PERSON}, TIN {TAX_ID}, income {SALARY}, two kids ({first2}, {AGE}; {first3}, {AGE2})
Tenant {PERSON} in {LOCATION} hasn't paid since {month}. She lost her job at {ORGANIZATION} and has {MEDICAL_CONDITION}.
{first} lives in {LOCATION}, works at {ORGANIZATION}, {AGE}, two kids. Write a birthday speech.
write a wedding toast for {first} and {first2}, they met at {ORGANIZATION} in {LOCATION}
Eulogy for my uncle {PERSON}, {AGE}, baker from {LOCATION}. He died of {MEDICAL_CONDITION}.
School report: {PERSON}, class 4b, born {DATE_OF_BIRTH}. {first} is friendly; {MEDICAL_CONDITION} makes reading hard.
IEP meeting for {first} ({AGE}, {MEDICAL_CONDITION}): mother {PERSON2}, {PHONE}. Student ID {CUSTOMER_ID}.
Minutes: present {PERSON}, {PERSON2}, {initials3}. {first} reports that {ORGANIZATION} is behind. Action {first2}: call {ORGANIZATION2} by {day}.
Attendees: {first}, {first2}, {first3}⏎1. budget: {money} short⏎2. {first2} to talk to {ORGANIZATION}
We lost the {ORGANIZATION} deal to {ORGANIZATION2} because {first} quoted {money}. Prepare a post-mortem.
Legal memo: our client {ORGANIZATION} v. {ORGANIZATION2}. Witness {PERSON} will say that {PERSON2} knew on {date}.
NDA between us and {ORGANIZATION}, represented by {PERSON}, {STREET_ADDRESS}
acquisition target is {ORGANIZATION} ([[keep quiet|not public]]), CEO {PERSON}
CV: {PERSON}⏎{STREET_ADDRESS}⏎{PHONE} · {EMAIL}⏎github: {USERNAME}⏎{ORGANIZATION} 2019–now, [[SRE|buyer|nurse]]⏎Shorten to one page.
Application from {PERSON}, {AGE}, wants {SALARY}, notice 3 months, currently at {ORGANIZATION}
candidates⏎1) {PERSON}, {AGE}, {SALARY}⏎2) {PERSON2}, {AGE2}, {SALARY2}⏎3) {initials3} – withdrew, {MEDICAL_CONDITION}
Voicemail: "Hi it's {PERSON}, policy {CUSTOMER_ID}, can you ring me on {PHONE}, thanks"
Safeguarding: child {first} ({AGE}) told {last2} that dad {first3} hits her. Address {STREET_ADDRESS}.
Police statement: on {date} at {time} {PERSON}, {AGE}, of {STREET_ADDRESS}, drove {VEHICLE_ID}...
{USERNAME} on the forum posted my address, {STREET_ADDRESS}, how do I get it removed
DM from {USERNAME}: "{first} im outside ur house". Should I report this?
my ex {first} keeps logging in from {IP_ADDRESS}
shift swap: {first} takes {first2}'s {day}, {first2} has {MEDICAL_CONDITION}
pls rewrite for the shift log: "{first} went home with {MEDICAL_CONDITION}, {first2} covering till 6"
rota {day}: {first} / {first2} / {first3} (light duties, {MEDICAL_CONDITION})
order for {PERSON}, {STREET_ADDRESS}, tel {PHONE}, 2x oak shelf, order no {order}
parcel {order} to {PERSON} returned, address unknown: {STREET_ADDRESS}
ship to⏎{PERSON}⏎{STREET_ADDRESS}⏎{PHONE}
Emergency contacts: {first} (mother) {PHONE}, {first2} (neighbour) {PHONE2}
Kid's party: {first} ({MEDICAL_CONDITION}), {first2}, {first3} and the twins. Draft the invitation.
{PERSON} <{EMAIL}> unsubscribed; also remove {EMAIL2} and {PHONE}
MRS {last} OF {STREET_ADDRESS} PHONED ABOUT ACCOUNT {CUSTOMER_ID}. CALL BACK {PHONE}
as discussed w {initials} - {SALARY} from {month}, hush till {first2} has signed
visitor log {date}: {PERSON} ({ORGANIZATION}) {time}, host {PERSON2}, badge {EMPLOYEE_ID}, car {VEHICLE_ID}
vpn for {PERSON}: {USERNAME} / {PASSWORD}, token {API_KEY}, server {IP_ADDRESS}
snmp community is {PASSWORD} on {IP_ADDRESS}, is that bad
db creds: {USERNAME}:{PASSWORD} – put into the compose file
Loan a/c {CUSTOMER_ID} in the name of {PERSON}, PAN {TAX_ID}, EMI {money}, salary {SALARY}, employer {ORGANIZATION}
Member {PERSON}, member ID {MEDICAL_RECORD}, prior auth for {drug}, dx {MEDICAL_CONDITION}
{first} says she's {AGE} but her ID ({NATIONAL_ID}) says {DATE_OF_BIRTH}
{first} turned {AGE} on {day}; {first2} is {AGE2}. gift ideas?
grandpa is {AGE}, has {MEDICAL_CONDITION}, lives alone in {LOCATION}. what care can we get
Therapy note, client {initials}: {MEDICAL_CONDITION} improved, conflict with partner {first2}. Lost job at {ORGANIZATION}.
{first} tested positive ({MEDICAL_CONDITION}); contacts: {PERSON2}, {PERSON3}
Insurance no {MEDICAL_RECORD}, {PERSON}, referred by Dr {last2} for {MEDICAL_CONDITION}
Return to work plan for {first}: {MEDICAL_CONDITION}, max 4 h/day until {date}
Incident report: at {time} {PERSON} slipped near bay 4, {MEDICAL_CONDITION}. First aider {first2}. Employee no. {EMPLOYEE_ID}
Please extract the names: {first} and {first2} went to see {PERSON3} about the [[roof|loan|dog]].
Hey its {first}, {first2}'s [[sister|flatmate|colleague]]. {first2} gave me ur number {PHONE}. u still selling the bike?
{first} can you send {first2} the file {order}.pdf and tell {first3} im late
Donor list: {PERSON} {money}, {PERSON2} {money}, {ORGANIZATION} {money}
"""
CLOSINGS = """make it shorter|put this into a table|fix grammar|translate to German|summarise|turn into JSON|what should I reply?|make it sound nicer|is this ok legally?|bullet points please|rewrite formally|anything missing?|explain step by step|draft the answer|thx||||pls|proofread|ideas?|as an email"""
