"""First and last names that Faker's locales lack or have too few of, written in Latin letters."""

EXTRA_FIRST = """Aisha Fatima Khadija Maryam Zainab Layla Noor Amina Samira Rania Hala Yasmin Salma Dalia Hanan
Mohammed Ahmed Omar Khalid Yusuf Ibrahim Hassan Hussein Karim Tariq Bilal Hamza Rashid Walid Samir Nabil Faisal
Chidi Chinwe Ngozi Emeka Ifeoma Obinna Adaeze Tunde Folake Bisi Kofi Kwame Ama Akosua Abena Yaw Efua Kwabena
Wanjiru Njeri Kamau Otieno Achieng Mwangi Nakato Thabo Lerato Sipho Nomsa Zanele Themba Tendai Rutendo Chipo
Priya Ananya Rohan Arjun Lakshmi Meera Kavya Nikhil Sanjay Deepak Anjali Pooja Rahul Vikram Sunita Geeta Harpreet
Gurpreet Manpreet Jaspreet Prabhjot Simran Farah Imran Asif Nadia Saima Rukhsana Shabnam Nasreen Tahmina
Wei Xiaoming Mingxuan Yifan Jing Li-Hua Meiling Zhiyong Xinyi Haoran Yuki Haruka Kenji Sakura Takeshi Naoko
Min-jun Ji-woo Seo-yeon Hyun-woo Eun-ji Sung-min Soo-jin Thi Nguyet Thuy Linh Minh Duc Anh Huong Quang Siti Nur
Dewi Putri Agus Budi Wayan Ketut Jomar Maricel Rodel Analyn Leilani Kalani Tane Aroha Wiremu Manaia Moana
Olena Oksana Taras Bohdan Dmytro Svitlana Yulia Andriy Nataliya Volodymyr Kateryna Ivan Olga Sergei Dmitri Anastasia
Ludmila Zsofia Bence Réka Levente Katalin Istvan Ioana Mihai Andreea Bogdan Raluca Ciprian Elif Mehmet Ayşe Emre
Zeynep Burak Selin Deniz Özlem Tuğba Anahit Armen Davit Nino Giorgi Tamar Dilnoza Aigul Nurlan Siobhan Aoife Niamh
Caoimhe Saoirse Oisín Eoin Padraig Gwen Rhys Carys Ewan Mhairi Catriona Björn Åsa Søren Freya Ingrid Lars Mette Joaquín
Ximena Itzel Lupita Guadalupe Yesenia Marisol Dulce Thiago Caio Davi Iara Tainá Jussara Rosângela Edson Gilson
Mo Ollie Teo Bea Lu Jo Ash Kit Max Sam Alex Pat Robin Jamie Charlie Frankie Billie Mina Tobi Kemi Zed Raj Nan
Mark Grace Will May June April Rose Hope Faith Joy Bill Jack Frank Art Dawn Ivy Olive Hunter Chase Drew Chance Rich
Paris Sydney Brooklyn Florence Chelsea Jordan Dakota Austin Sienna Lourdes Verona Carmen Dolores Mercedes Pilar""".split()

EXTRA_LAST = """Okonkwo Okafor Adeyemi Balogun Eze Nwosu Obi Onyango Mensah Owusu Boateng Asante Osei Appiah Diallo
Traoré Keita Camara Ndiaye Diop Sow Cissé Koné Ouattara Mbeki Dlamini Nkosi Khumalo Mokoena Chikwanha Moyo Ncube
Banda Phiri Kamau Mwangi Wanjiku Odhiambo Kariuki Haile Tesfaye Bekele Abebe Hassan Farah Warsame Osman Khan Malik
Ahmed Hussain Shah Qureshi Chaudhry Siddiqui Rahman Chowdhury Begum Patel Shah Mehta Desai Gupta Agarwal Iyer Pillai
Nair Menon Reddy Rao Kulkarni Joshi Deshpande Banerjee Mukherjee Chatterjee Das Singh Kaur Gill Sandhu Dhillon Fernando
Perera Silva Tan Lim Wong Ng Chan Cheung Lau Kwok Zhang Wang Chen Liu Huang Zhao Wu Zhou Xu Sun Nakamura Tanaka Suzuki
Watanabe Kobayashi Kim Park Lee Choi Jung Kang Nguyen Tran Le Pham Hoang Vu Dang Bui Santos Reyes Cruz Bautista
Dela-Cruz Garcia Mendoza Villanueva Widodo Hidayat Santoso Wijaya Tamihana Ngata Parata Faleolo Tupou Shevchenko
Kovalenko Bondarenko Tkachenko Ivanov Petrov Smirnov Volkov Kuznetsova Horvat Kovač Novak Dvořák Svoboda Kowalczyk
Wiśniewski Szymańska Lewandowski Nagy Szabó Tóth Varga Popescu Ionescu Dumitru Yılmaz Kaya Demir Çelik Öztürk Arslan
Hovhannisyan Petrosyan Beridze Kvaratskhelia Hansen Jensen Nielsen Lindqvist Bergström Johansson Virtanen Korhonen
O'Brien O'Sullivan MacLeod McAllister Mac-Gillivray Llewellyn Pritchard Fitzgerald Haas Vogel Brunnmayr Achterberg
Van-Dijk Janssens Peeters Dubois Lefèvre Moreau Gauthier Tremblay Bouchard Bianchi Colombo Esposito Scognamiglio
Hernández Quiñones Castañeda Ibarra Zapata Ordóñez Figueroa Teherán Cavalcanti Nogueira Brandão Azevedo Falcão
Stone Baker Young Long Day Winter Rivers Field Marsh Banks Bell Page Price Rush Short Small Sharp Wise Bright Noble
Marshall King Bishop Pope Abbott Knight Wolf Fox Crane Drake Finch Hawk Lamb Steel Glass Woods Hill Lake Love""".split()
