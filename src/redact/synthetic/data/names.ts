/** Common given and family names, for telling gender and language and for choosing another one. */

export const LOCALES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl"] as const;
export type Locale = (typeof LOCALES)[number];
export type Gender = "f" | "m";

const words = (list: string): readonly string[] => list.split(" ");

export const GIVEN: Readonly<Record<Locale, Readonly<Record<Gender, readonly string[]>>>> = {
  en: {
    f: words(
      "Emily Sarah Jessica Olivia Charlotte Hannah Megan Lauren Rachel Abigail Jane Mary Karen Susan Linda Ashley Chloe Lucy Alice Helen Margaret Priya Aisha Fiona",
    ),
    m: words(
      "James Oliver William Thomas Harry George Jack Daniel Matthew Andrew John Michael David Robert Kevin Brian Ryan Ethan Liam Samuel Peter Edward Steven Callum",
    ),
  },
  de: {
    f: words(
      "Anna Lena Katharina Sabine Petra Monika Ursula Claudia Heike Birgit Stefanie Johanna Mareike Greta Frieda Anneliese Ingrid Silke Antje Franziska Jutta Renate Leonie Wiebke",
    ),
    m: words(
      "Lukas Maximilian Jonas Felix Stefan Andreas Jürgen Klaus Wolfgang Matthias Tobias Sebastian Florian Dieter Uwe Hans Günter Holger Torsten Moritz Jannik Karsten Bernd Rainer",
    ),
  },
  fr: {
    f: words(
      "Camille Chloé Manon Léa Sophie Isabelle Nathalie Sylvie Céline Aurélie Élodie Margaux Juliette Mathilde Brigitte Delphine Amélie Solène Véronique Anaïs",
    ),
    m: words(
      "Antoine Julien Nicolas Pierre Jean Michel Philippe Laurent Guillaume Étienne Mathieu Rémi Thierry Olivier Baptiste Hugo Gaspard Yves Benoît Cédric",
    ),
  },
  es: {
    f: words(
      "María Carmen Lucía Isabel Pilar Rocío Marta Elena Cristina Raquel Beatriz Paloma Inés Nuria Alba Dolores Ximena Valentina Montserrat Consuelo",
    ),
    m: words(
      "José Antonio Manuel Javier Alejandro Pablo Sergio Álvaro Diego Carlos Miguel Fernando Rafael Ramón Joaquín Ignacio Gonzalo Andrés Rubén Emilio",
    ),
  },
  it: {
    f: words(
      "Giulia Francesca Chiara Martina Alessia Federica Elisa Valeria Silvia Paola Ilaria Giorgia Caterina Lucia Beatrice Ginevra Rosanna Antonella Serena Noemi",
    ),
    m: words(
      "Giuseppe Marco Andrea Alessandro Matteo Luca Lorenzo Francesco Davide Simone Stefano Giovanni Paolo Riccardo Fabio Gianluca Enrico Salvatore Vincenzo Pietro",
    ),
  },
  pt: {
    f: words(
      "Beatriz Mariana Carolina Leonor Joana Inês Catarina Fernanda Juliana Larissa Camila Letícia Matilde Vitória Gabriela Rafaela Isadora Margarida Luísa Benedita",
    ),
    m: words(
      "João Tiago Gonçalo Rui Nuno Pedro Luís Vasco Duarte Thiago Gustavo Guilherme Vinícius Henrique Afonso Leandro Caio Fábio Marcelo Bernardo",
    ),
  },
  nl: {
    f: words(
      "Sanne Femke Lotte Anouk Maaike Marloes Fleur Saskia Ingeborg Willemijn Roos Mirjam Esmée Marieke Annelies Tessa Linde Geertje Noor Hanneke",
    ),
    m: words(
      "Daan Sem Bram Thijs Jeroen Maarten Pieter Willem Ruud Joost Sander Koen Wouter Gijs Bas Hendrik Dirk Jasper Niels Floris",
    ),
  },
  pl: {
    f: words(
      "Agnieszka Katarzyna Małgorzata Joanna Magdalena Zofia Aleksandra Ewelina Dorota Beata Justyna Kinga Weronika Halina Grażyna Urszula Barbara Iwona Maja Jadwiga",
    ),
    m: words(
      "Krzysztof Piotr Paweł Tomasz Andrzej Marcin Michał Jakub Wojciech Grzegorz Mateusz Łukasz Zbigniew Kamil Bartosz Rafał Dawid Maciej Szymon Stanisław",
    ),
  },
};

export const FAMILY: Readonly<Record<Locale, readonly string[]>> = {
  en: words(
    "Smith Jones Taylor Walker Harrison Bennett Cooper Fletcher Hughes Marsh Whitfield Barrow Langley Prescott Holloway Ashworth Carver Dalton Merrick Thornton Weller Pemberton Stokes Radcliffe",
  ),
  de: words(
    "Müller Schmidt Keller Brandt Vogel Lindner Hartmann Krause Reuter Seidel Winkler Albers Petersen Hollmann Dreyer Kessler Wendt Bachmann Ehlers Thielen Rademacher Steinbach Osterholz Nolte",
  ),
  fr: words(
    "Martin Bernard Durand Lefèvre Moreau Girard Fontaine Chevalier Marchand Renaud Perrin Lacroix Vasseur Delorme Charpentier Gaillard Mercier Aubert Bonnet Rousseau",
  ),
  es: words(
    "García Fernández López Sánchez Romero Navarro Herrera Castaño Molina Ortega Vidal Serrano Cabrera Quintana Aguilar Peralta Montoya Salazar Robledo Villalba",
  ),
  it: words(
    "Rossi Russo Ferrari Esposito Bianchi Colombo Ricci Marchetti Galli Conti Barbieri Fontana Mariani Pellegrini Caruso Lombardi Moretti Bellini Vitale Serra",
  ),
  pt: words(
    "Silva Santos Ferreira Pereira Oliveira Carvalho Almeida Ribeiro Teixeira Moreira Cardoso Nogueira Barbosa Azevedo Tavares Pacheco Macedo Vieira Brandão Figueiredo",
  ),
  nl: words(
    "Jansen Visser Bakker Mulder Dekker Hendriks Kuipers Brouwer Verhoeven Postma Schouten Veenstra Hoekstra Willemsen Kramer Timmermans Boersma Wagenaar Lammers Molenaar",
  ),
  pl: words(
    "Nowak Wójcik Kowalczyk Mazur Krawczyk Zając Wróbel Dudek Stępień Pawlak Sikora Baran Szulc Bielak Kubiak Wilk Lis Mroz Gajda Kozioł",
  ),
};

export const ORGANISATIONS: readonly string[] = words(
  "Northbrook Veridale Larkfield Tamarind Oakhaven Brightwell Corvane Stellmark Ashcombe Halden Merrivale Quillon Fernleigh Ostara Rivenhall Solmere Tarnwick Ulvane Westerly Yarrowby",
);

export const CITIES: Readonly<Record<Locale, readonly string[]>> = {
  en: words("Ashford Brookfield Milton Clayton Riverton Oakdale Weston Hadley Norwood Fairview"),
  de: words(
    "Neustadt Altenburg Lindau Waldheim Grünberg Rosenfeld Bergen Steinau Birkenfeld Weiden",
  ),
  fr: words("Villeneuve Beaumont Montfort Rochefort Clairvaux Fontenay Belleville Valmont"),
  es: words("Villanueva Montalbán Fuentes Peñarroya Alameda Valverde Castellar Robledo"),
  it: words(
    "Castelnuovo Montefiore Villanova Pontevecchio Roccabruna Belmonte Acquaviva Torrenova",
  ),
  pt: words("Vilanova Montemor Alvorada Palmeira Ribeira Boavista Campolindo Valverde"),
  nl: words("Nieuwkerk Oosterdam Veldhuizen Westbroek Zandvoorde Heiloo Bergeijk Lindewijk"),
  pl: words("Nowogród Zielonka Lipowiec Brzozów Jasienica Olszanka Wierzbica Dąbrowa"),
};

export const STREETS: Readonly<Record<Locale, readonly string[]>> = {
  en: words("Alder Birch Cedar Hazel Juniper Maple Rowan Sycamore Thistle Willow Orchard Meadow"),
  de: words("Ahorn Birken Buchen Eichen Erlen Fichten Linden Rosen Tannen Ulmen Wiesen Garten"),
  fr: words("Érables Tilleuls Acacias Lilas Peupliers Cerisiers Jardins Moulins Prés Vergers"),
  es: words("Olmos Naranjos Almendros Rosales Pinos Cedros Jazmines Molinos Huertas Fuentes"),
  it: words("Tigli Platani Olmi Ulivi Cipressi Mandorli Giardini Mulini Vigne Ginestre"),
  pt: words(
    "Acácias Oliveiras Laranjeiras Pinheiros Jardins Moinhos Cedros Rosas Palmeiras Flores",
  ),
  nl: words("Beuken Eiken Linden Iepen Wilgen Populieren Kastanje Essen Molen Tuin"),
  pl: words("Lipowa Brzozowa Klonowa Jesionowa Dębowa Kwiatowa Ogrodowa Polna Sosnowa Wierzbowa"),
};
