const words = (text: string): readonly string[] => text.split(',').map(word => word.trim())

/** Names as they stand in the registers of many English schools; together they are nobody. */
export const GIRLS = words(
  `Amelia, Aisha, Ava, Beatrice, Bronwen, Chiamaka, Clara, Daisy, Darcey, Eleni, Elsie, Esme, Evie, Fatima, Florence,
  Freya, Grace, Hana, Hannah, Harriet, Imogen, Iris, Isla, Ivy, Jasmine, Jemima, Khadija, Kitty, Lara, Layla, Lily,
  Lottie, Mabel, Maisie, Maja, Margot, Martha, Maryam, Matilda, Maya, Mia, Mila, Molly, Nadia, Nancy, Niamh, Olivia,
  Orla, Phoebe, Poppy, Priya, Rania, Rose, Ruby, Saoirse, Scarlett, Sienna, Simran, Sofia, Sophie, Tabitha, Tia,
  Violet, Willow, Yara, Zara, Zofia, Zuri`,
)
export const BOYS = words(
  `Aaron, Adam, Ahmed, Albie, Alexander, Alfie, Aran, Archie, Arjun, Arlo, Arthur, Barnaby, Ben, Bilal, Bobby, Caleb,
  Charlie, Cian, Daniel, Dylan, Edward, Eesa, Eli, Elijah, Emeka, Ethan, Ezra, Finley, Frank, Freddie, Gabriel, George,
  Haroon, Harrison, Harry, Henry, Hugo, Ibrahim, Idris, Isaac, Jack, Jacob, Jakub, James, Joseph, Joshua, Jude, Kai,
  Kofi, Leo, Leon, Louie, Luca, Lucas, Mason, Max, Mohammed, Nathan, Noah, Oliver, Oscar, Owen, Ralph, Ravi, Reggie,
  Ronnie, Rory, Rowan, Samuel, Sebastian, Stanley, Teddy, Theo, Thomas, Tobias, Umar, William, Yusuf, Zachary`,
)
export const WOMEN = words(
  `Abigail, Alison, Amina, Andrea, Angharad, Anna, Bukola, Caroline, Catherine, Charlotte, Claire, Danielle, Debbie,
  Ebony, Emma, Farah, Fiona, Gemma, Hayley, Helen, Jade, Jennifer, Jo, Karen, Kate, Katarzyna, Kelly, Laura, Leanne,
  Linda, Louise, Lucy, Magda, Michelle, Natalie, Natasha, Nicola, Parveen, Rachel, Rebecca, Rukhsana, Samantha, Sara,
  Shabnam, Sinead, Sonia, Stacey, Susan, Tanya, Vicky`,
)
export const MEN = words(
  `Adebayo, Alan, Andrew, Anthony, Asif, Ben, Callum, Chris, Craig, Daniel, Darren, David, Dean, Faisal, Gary, Gavin,
  Geraint, Hassan, Iain, Imran, James, Jamie, Jason, Jerome, John, Jonathan, Kevin, Lee, Liam, Mark, Martin, Matthew,
  Michael, Neil, Nick, Paul, Peter, Piotr, Rajesh, Richard, Robert, Ryan, Scott, Sean, Simon, Stephen, Stuart, Tariq,
  Tom, Wayne`,
)
export const SURNAMES = words(
  `Abbott, Adeleke, Ahmed, Akhtar, Allardyce, Anderson, Appiah, Armitage, Ashworth, Bailey, Balogun, Barlow, Bennett,
  Bhatti, Birch, Blackwood, Booth, Bradshaw, Brennan, Broadbent, Burrows, Byrne, Cartwright, Chapman, Clegg, Connolly,
  Cooper, Corrigan, Crossley, Dawson, Desai, Dhillon, Dixon, Drake, Eastwood, Edwards, Ekwueme, Ellis, Farouk, Fielding,
  Fletcher, Foster, Gallagher, Garside, Gibbons, Gill, Goodall, Green, Greenhalgh, Haddad, Hamilton, Hargreaves, Hassan,
  Haworth, Hemingway, Hill, Hobbs, Holroyd, Hughes, Hussain, Iqbal, Jackson, Jennings, Jones, Kaminski, Kaur, Kelly,
  Kendrick, Khan, Kovacs, Lamb, Lawson, Lewandowski, Lister, Lomax, Mahmood, Malik, Marsden, Mason, McAllister, McKenna,
  Mensah, Metcalfe, Mistry, Mitchell, Moorhouse, Morris, Murphy, Naylor, Ndlovu, Newsome, Nowak, Nuttall, O’Connor,
  Ogden, Okoro, Osborne, Owusu, Page, Parker, Patel, Pickering, Pollard, Preston, Quinn, Rafferty, Rahman, Ramsden,
  Rashid, Reeves, Roberts, Robinson, Rostron, Saleem, Sandhu, Schofield, Sharma, Shaw, Sheikh, Singh, Slater, Stafford,
  Sutcliffe, Taylor, Thornton, Turner, Tyler, Uddin, Varley, Vaughan, Wadsworth, Walsh, Warburton, Webster, Whitaker,
  Wilkinson, Wood, Yates, Young, Zaman`,
)
