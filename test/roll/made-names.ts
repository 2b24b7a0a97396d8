/** Names of many origins, all of them made up into people that do not exist. */
const words = (text: string): string[] => text.split(',').map(word => word.trim())

export const FORENAMES = words(
  `Amelia, Olivia, Isla, Ava, Freya, Ivy, Grace, Poppy, Niamh, Siân, Aoife, Bronwen, Muhammad, Yusuf, Ibrahim, Aisha,
  Maryam, Zahra, Hamza, Bilal, Arjun, Priya, Ananya, Rohan, Simran, Harpreet, Gurleen, Jasmeet, Chidi, Ngozi, Oluwaseun,
  Temitope, Kwame, Abena, Kofi, Tendai, Chloé, Zoë, François, Renée, José, Inês, João, Sofía, Nuno, Jakub, Zuzanna,
  Kacper, Zofia, Andrei, Ioana, Ștefan, Dimitrios, Eleni, Mehmet, Elif, Çağla, Søren, Åsa, Wei, Jia-Hui, Min-jun, Linh,
  Nguyệt, Hiroshi, Yuki, Levi, Noa, Ezra, Miriam, Oliver, George, Arthur, Noah, Alfie, Theodore, Mary-Kate, D'Andre`,
)
export const SURNAMES = words(
  `Smith, Jones, Taylor, Brown, Williams, Wilson, Evans, Thomas, Hughes, Walker, O'Brien, O’Sullivan, D'Souza, McDonald,
  MacLeod, Fitzgerald, Khan, Ahmed, Hussain, Begum, Ali, Patel, Shah, Mehta, Singh, Kaur, Gill, Okafor, Adeyemi,
  Oyelaran, Mensah, Boateng, Moyo, Ndlovu, van der Berg, de la Cruz, dos Santos, da Silva, García Márquez, Núñez,
  Müller, Weiß, Ångström, Sørensen, Nowak, Kowalski, Wójcik, Łukaszewicz, Popescu, Ionescu, Papadopoulos, Yılmaz,
  Chen, Wang, Li, Nguyễn, Tran, Kim, Park, Sato, Cohen, Levy, Ben-Ari, al-Farsi, Hassan, Smith-Jones, Owusu-Ansah, Côté`,
)
export const JOBS = words(
  'Class teacher, Teaching assistant, Caretaker, School cook, Business manager, Receptionist',
)
export const RELATIONS = words('Mother, Father, Grandmother, Foster carer, Stepfather, Aunt')
