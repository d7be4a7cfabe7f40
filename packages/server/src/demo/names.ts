/**
 * Names that sound like the register of a school in an English town. Given and family names are put together by dice within a
 * community, and now and then across: nobody is meant.
 */
export interface Community {
  /** Of how many pupils in a hundred, roughly. */
  readonly share: number;
  readonly girls: string;
  readonly boys: string;
  readonly women: string;
  readonly men: string;
  readonly families: string;
}

export const communities: readonly Community[] = [
  {
    share: 58,
    girls: `Ava Isla Poppy Freya Evie Millie Daisy Phoebe Rosie Holly Matilda Eliza Imogen Bethany Megan Erin Niamh Tilly Maisie Heidi Connie
      Martha Orla Seren Lottie Edie Nancy Robyn Hattie Ivy Mabel Florence`,
    boys: `Alfie Archie Finley Toby Jude Reuben Ellis Kieran Callum Rhys Owen Declan Joel Ewan Bobby Ronnie Stanley Albie Caleb Dexter Frankie
      Harvey Jenson Kian Lewis Mason Ned Rory Spencer Taylor Wilfred Zach`,
    women: 'Alison Beth Clare Donna Emma Gemma Hayley Jo Karen Laura Michelle Nicola Rachel Sarah Tracey Victoria',
    men: 'Andrew Carl Darren Gareth Ian Jason Kevin Lee Mark Neil Paul Ross Simon Stuart Tim Wayne',
    families: `Ackroyd Ainsworth Armitage Aspinall Barlow Beaumont Bickerton Birtles Bradshaw Brindley Broadbent Bulmer Burrows Calvert Carmody
      Catterall Chadwick Cheetham Clegg Cotterill Cowley Crabtree Cullen Dalby Devlin Dewhurst Drummond Dunkley Eccles Entwistle Fairclough
      Farrow Fawcett Fenwick Flanagan Garside Gittins Greenhalgh Gwilliam Hadfield Hallam Harker Haslam Heathcote Hebden Hendry Hollins
      Holroyd Ibbotson Jepson Keegan Kellett Kershaw Kitching Lightfoot Llewellyn Lomax Lumley Lynam Maddox Marsden Mellor Merrick Metcalfe
      Milburn Moffat Mulligan Nuttall Oakes Ogden Oldroyd Parfitt Pickles Pilling Prosser Quinlan Redfern Rigby Rowbotham Rushton Scholes
      Shackleton Stott Swann Tattersall Tennant Thwaite Tregenza Unsworth Varley Wadsworth Walmsley Warburton Whalley Wilcock Wragg Yardley`,
  },
  {
    share: 9,
    girls: 'Aisha Maryam Hafsa Iqra Khadija Noor Safa Sumayya Zainab Amina',
    boys: 'Ibrahim Hamza Bilal Yusuf Haris Zayn Idris Musa Sulaiman Faizan',
    women: 'Nasreen Shazia Rubina Saima Farah',
    men: 'Tariq Nadeem Asif Kashif Imran',
    families: 'Akhtar Hussain Iqbal Mahmood Mirza Qureshi Rafiq Saleem Siddique Yaqub',
  },
  {
    share: 5,
    girls: 'Anika Diya Isha Kavya Meera Simran Jasleen Priyanka',
    boys: 'Arjun Rohan Kiran Dev Jaspal Harjit Nikhil Veer',
    women: 'Sunita Jyoti Harpreet Leena',
    men: 'Rajesh Sanjay Gurdeep Vikram',
    families: 'Bains Chauhan Dhaliwal Gill Joshi Mistry Parmar Sandhu Solanki Virdee',
  },
  {
    share: 4,
    girls: 'Tahmina Nusrat Ruqayyah Sadia Anisa',
    boys: 'Rayhan Tanvir Sajid Mahin Arif',
    women: 'Shirin Rehana',
    men: 'Jamal Kamrul',
    families: 'Begum Chowdhury Miah Uddin Khatun Talukder',
  },
  {
    share: 7,
    girls: 'Adaeze Temi Abena Esi Folake Ngozi Amara Yaa Zuri Blessing',
    boys: 'Kwame Tobi Emeka Femi Kojo Chidi Ayo Yaw Nana Uche',
    women: 'Grace Comfort Funmi Efua',
    men: 'Emmanuel Kofi Segun Joseph',
    families: 'Adeyemi Agyeman Asante Bello Boateng Eze Mensah Nwosu Okoro Oyelaran Quaye Tetteh',
  },
  {
    share: 4,
    girls: 'Shanice Tia Keziah Renee Jada',
    boys: 'Jerome Tyrell Malachi Dwayne Isaiah',
    women: 'Marcia Yvonne',
    men: 'Delroy Winston',
    families: 'Bartley Campbell Francis Grant Morrison Palmer Reid',
  },
  {
    share: 6,
    girls: 'Zofia Maja Hanna Ola Ioana Daria Emilija Lena',
    boys: 'Jakub Filip Szymon Oskar Andrei Matei Lukas Dominik',
    women: 'Agnieszka Beata Irina Monika',
    men: 'Piotr Marek Ion Andrius',
    families: 'Bielak Dudek Kaminski Kubiak Mazur Pawlak Balan Dinu Petrauskas Zielinski',
  },
  {
    share: 2,
    girls: 'Mei Jia Lan Thuy',
    boys: 'Wei Jun Minh Khoa',
    women: 'Linh Hui',
    men: 'Hao Chi',
    families: 'Cheung Lam Tran Kwok Luong',
  },
  {
    share: 3,
    girls: 'Leila Yara Rana Dalal Elif Defne',
    boys: 'Omar Sami Karim Emre Kerem Nabil',
    women: 'Salma Ayse Huda',
    men: 'Mehmet Walid Samir',
    families: 'Haddad Mansour Yilmaz Demir Saleh Darwish',
  },
  {
    share: 2,
    girls: 'Ines Beatriz Selam Hiwot',
    boys: 'Tiago Rui Yonas Dawit',
    women: 'Fatima Sofia',
    men: 'Jorge Abel',
    families: 'Ferreira Neves Tesfaye Gebre Moreira',
  },
];

export const wordsOf = (list: string): string[] => list.split(/\s+/);
