import type { BarrierCode } from '../barrier/barriers.js';
import { barrierNames } from './barrier-names.cy.js';
import { withNames } from './with-names.js';
import type { BarrierLabels } from './types.js';

export { areas } from './barrier-names.cy.js';

const texts: Readonly<Record<BarrierCode, Omit<BarrierLabels, 'label' | 'short'>>> = {
  'ACA-01': {
    strength: 'Yn darllen yr hyn y mae gwersi yn gofyn amdano',
    evidence: ['Oed darllen ddwy flynedd neu fwy yn is', 'Yn darllen yn araf neu’n osgoi darllen', 'Adroddiad athro'],
    goal: 'Darllen yn uchel am 10 munud, bedair gwaith yr wythnos, gyda …; o 60 i 85 gair cywir y funud erbyn hanner tymor',
  },
  'ACA-02': {
    strength: 'Yn rhoi meddyliau ar bapur',
    evidence: ['Darnau byr o ysgrifennu', 'Gwallau copïo', 'Yn dweud llawer mwy nag y mae’n ei ysgrifennu'],
    goal: 'Ysgrifennu tair brawddeg gysylltiedig ar fy mhen fy hun mewn 4 o bob 5 gwers Saesneg erbyn …',
  },
  'ACA-03': {
    strength: 'Yn dal i fyny mewn mathemateg',
    evidence: ['Bylchau mewn profion', 'Yn osgoi mathemateg', 'Yn dal i gyfrif ar fysedd'],
    goal: 'Cael 8 o 10 yn y prawf ffracsiynau, ddwywaith, erbyn …',
  },
  'ACA-04': {
    strength: 'Yn dilyn sgwrs ac yn ymuno',
    evidence: ['Ychydig eiriau', 'Yn camddeall cyfarwyddiadau'],
    goal: 'Gofyn un cwestiwn mewn gwers gyda’m ffrâm siarad, tair gwers y dydd',
  },
  'ACA-05': {
    strength: 'Yn gyfredol ym mhob pwnc',
    evidence: ['Bylchau sy’n cyfateb i ddyddiau i ffwrdd neu symud'],
    goal: 'Gorffen pedair uned a gollwyd, pob un gyda 70% neu fwy yn y prawf, erbyn …',
  },
  'STU-01': {
    strength: 'Yn dod â’r hyn sydd ei angen ar gyfer y diwrnod',
    evidence: ['Nodiadau am offer neu waith cartref', 'Yn dechrau gwersi’n hwyr'],
    goal: 'Dod â’m holl offer 9 diwrnod o 10 (5 nawr)',
  },
  'STU-02': {
    strength: 'Yn cyflwyno gwaith cartref',
    evidence: ['Mwy na thri darn o bob deg ar goll'],
    goal: 'Cyflwyno 8 o 10 darn mewn pryd yr hanner tymor hwn',
  },
  'STU-03': {
    strength: 'Yn dechrau ac yn dal ati',
    evidence: ['Wedi’i weld oddi ar y dasg', 'Yn cymryd amser hir i ddechrau'],
    goal: 'Dechrau o fewn dwy funud mewn 4 o bob 5 gwers, yn ôl fy nghyfrif',
  },
  'STU-04': {
    strength: 'Yn gwybod sut i adolygu ac yn cadw’n ddigon tawel',
    evidence: ['Ffug arholiadau ymhell islaw gwaith dosbarth', 'Yn osgoi adolygu', 'Yn mynd i banig'],
    goal: 'Pum bloc o 25 munud yr wythnos yn profi fy hun; pryder arholiad o 8 i 5',
  },
  'STU-05': {
    strength: 'Â lle a modd i astudio',
    evidence: ['Y disgybl neu’r rhiant yn dweud hynny', 'Gwaith cartref yn cael ei wneud yn yr ysgol yn unig'],
    goal: 'Defnyddio tair sesiwn astudio 40 munud yr wythnos yn yr ysgol',
  },
  'ATT-01': {
    strength: 'Yn cyrraedd yma fel arfer',
    evidence: ['Wedi colli un o bob deg sesiwn neu fwy', 'Cod I yn bennaf', 'Llawer o gyfnodau'],
    goal: 'Bod i mewn ar gyfer 28 o’r 30 sesiwn nesaf; ffonio erbyn 8:30 os yn sâl',
  },
  'ATT-02': {
    strength: 'I ffwrdd am reswm da yn unig',
    evidence: ['Codau G, O neu N', 'Dydd Gwener', 'Dechrau a diwedd tymhorau'],
    goal: 'Dim sesiwn heb awdurdod am bedair wythnos',
  },
  'ATT-03': {
    strength: 'Yn teimlo’n abl i ddod i mewn',
    evidence: ['Mwy a mwy o gyfnodau', 'Yn teimlo’n sâl cyn ysgol', 'Yn troi’n ôl wrth y giât'],
    goal: 'Tri bore i mewn erbyn wythnos 2, pump erbyn wythnos 6; pryder o 9 i 6',
  },
  'ATT-04': {
    strength: 'Yma ar amser',
    evidence: ['Marciau hwyr, L ac U', 'Gwers 1 yn bennaf', 'Yn mynd â brawd neu chwaer i’r ysgol'],
    goal: 'I mewn erbyn 8:40 ar 9 diwrnod o 10 (4 nawr)',
  },
  'ATT-05': {
    strength: 'Yn mynd i bob gwers',
    evidence: ['Yn bresennol yn y gofrestr, ar goll mewn gwersi'],
    goal: 'Mynd i bob gwers … am dair wythnos; defnyddio fy mhàs ddim mwy nag unwaith y dydd',
  },
  'BEH-01': {
    strength: 'Yn gadael i wersi fynd yn eu blaen ac yn ymuno',
    evidence: ['Pwyntiau ymddygiad', 'Yn galw allan', 'Yr un wers neu athro'],
    goal: 'Dim mwy na dau nodyn atgoffa’r wers, mewn 4 o bob 5 gwers',
  },
  'BEH-02': {
    strength: 'Yn setlo dadleuon â geiriau',
    evidence: ['Digwyddiadau', 'Gwaharddiadau am ymosod neu fygwth'],
    goal: 'Defnyddio fy ngherdyn gadael cyn gweiddi, 4 gwaith o 5; dim digwyddiad am dair wythnos',
  },
  'BEH-03': {
    strength: 'Yn aros yn yr ysgol',
    evidence: ['Gwaharddiad', 'Dau mewn tymor', 'Dyddiau’n cronni at 45'],
    goal: 'Dim diwrnod o waharddiad yr hanner tymor hwn (4 y tro diwethaf)',
  },
  'BEH-04': {
    strength: 'Yn cadw draw o ddiod, cyffuriau a fêps',
    evidence: ['Daethpwyd o hyd i rywbeth', 'Y disgybl yn dweud hynny'],
    goal: 'Mynd i bedair sesiwn gyda’r gwasanaeth; dim cosb am fepio',
  },
  'BEH-05': {
    strength: 'Yn rhoi’r ffôn i lawr',
    evidence: ['Adroddiadau', 'Colli cwsg', 'Helynt dros negeseuon'],
    goal: 'Ffôn allan o’m hystafell wely 5 noson o 7',
  },
  'SEM-01': {
    strength: 'Yn credu ei bod yn werth rhoi cynnig arni',
    evidence: ['Holiadur', 'Yn bychanu ei hun', 'Yn gwrthod rhoi cynnig arni'],
    goal: 'Enwi un peth a wnes i’n dda bob dydd; hyder o 3 i 6',
  },
  'SEM-02': {
    strength: 'Yn ymdopi â phryderon',
    evidence: ['Yn osgoi pethau', 'Arwyddion yn y corff', 'Sgôr ei hun'],
    goal: 'Defnyddio fy nghynllun tawelu deirgwaith y dydd; ateb yn y dosbarth unwaith y dydd',
  },
  'SEM-03': {
    strength: 'Yn cael mwynhad mewn pethau a phobl',
    evidence: ['Yn ymddangos yn fflat', 'Yn gweld llai o ffrindiau'],
    goal: 'Dau beth rwy’n eu mwynhau yr wythnos; hwyliau o 3 i 5',
  },
  'SEM-04': {
    strength: 'Yn gallu dweud beth mae’n ei deimlo a beth sy’n helpu',
    evidence: ['Methu enwi teimladau', 'Ffrwydradau'],
    goal: 'Enwi’r teimlad a dewis beth sy’n helpu mewn 4 o bob 5 gwiriad',
  },
  'SEM-05': {
    strength: 'Â phobl i alaru gyda nhw',
    evidence: ['Mae rhywbeth hysbys wedi digwydd', 'Dyddiau anodd o gwmpas pen-blwydd'],
    goal: 'Cael cynllun person diogel a’i ddefnyddio; bod yn yr ysgol yn wythnos y diwrnod',
  },
  'FAM-01': {
    strength: 'Mae’r cartref yn sefydlog',
    evidence: ['Cyfeiriad newydd', 'Gwrthdaro', 'Gorchmynion cyswllt'],
    goal: 'Cytuno ar un cynllun yr wythnos rhwng cartrefi ar gyfer fy offer',
  },
  'FAM-02': {
    strength: 'Â lle i fod yn blentyn',
    evidence: ['Yn flinedig', 'Yn hwyr', 'Yn hysbys fel gofalwr ifanc'],
    goal: 'Defnyddio fy ngherdyn estyniad gwaith cartref; mynd i’r grŵp gofalwyr unwaith yr wythnos',
  },
  'FAM-03': {
    strength: 'Â’r hyn sydd ei angen ar gyfer diwrnod ysgol',
    evidence: ['Prydau ysgol am ddim', 'Gwisg ysgol', 'Yn llwglyd', 'Yn colli teithiau'],
    goal: 'Brecwast bum diwrnod yr wythnos; gwisg ysgol gyflawn erbyn …',
  },
  'FAM-04': {
    strength: 'Cartref ac ysgol yn siarad â’i gilydd',
    evidence: ['Galwadau heb eu hateb', 'Cyfarfodydd wedi’u colli'],
    goal: 'Cyswllt dwyffordd bob wythnos am chwe wythnos',
  },
  'FAM-05': {
    strength: 'Â chartref sefydlog a ffordd i’r ysgol',
    evidence: ['Llety dros dro', 'Symud', 'Ffordd bell i’r ysgol'],
    goal: 'Cynllun teithio yn ei le; yn hwyr ddim mwy nag unwaith yr wythnos',
  },
  'HLT-01': {
    strength: 'Iechyd yn caniatáu diwrnod ysgol llawn',
    evidence: ['Cynllun gofal iechyd', 'Codau M ac I', 'Amser yn yr ysbyty'],
    goal: 'Cael gwaith bob wythnos pan fyddaf i ffwrdd; dal i fyny o fewn pum diwrnod',
  },
  'HLT-02': {
    strength: 'Yn dod wedi gorffwys a bwyta',
    evidence: ['Yn flinedig', 'Gwersi cyntaf yn mynd yn wael', 'Y disgybl yn dweud hynny'],
    goal: 'Goleuadau i ffwrdd erbyn 22:00, bum noson yr wythnos',
  },
  'HLT-03': {
    strength: 'Yn gweld, yn clywed ac yn siarad yn glir',
    evidence: ['Yn gogwyddo’r pen', 'Yn copïo oddi wrth eraill', 'Yn camglywed'],
    goal: 'Cael y prawf wedi’i drefnu a’i wneud erbyn …',
  },
  'SND-01': {
    strength: 'Yn cael yr help sy’n gweddu',
    evidence: ['Bwlch er gwaethaf help', 'Cryf iawn mewn rhai pethau ac yn wan mewn eraill'],
    goal: 'Siarad â’r cydlynydd ADY erbyn wythnos 2; un addasiad mewn pum pwnc',
  },
  'SND-02': {
    strength: 'Yn gartrefol yn yr adeilad',
    evidence: ['Sŵn yn sbarduno pethau', 'Newid ystafelloedd yn anodd'],
    goal: 'Defnyddio fy seibiant wedi’i gynllunio ddim mwy na dwywaith y dydd a bod yn ôl o fewn pum munud',
  },
  'SND-03': {
    strength: 'Yn darllen pobl ac yn cael ei ddeall',
    evidence: ['Yn cymryd pethau’n llythrennol', 'Yn gwrthdaro ag eraill', 'Awtistiaeth neu angen lleferydd ac iaith'],
    goal: 'Dod i’r clwb cinio ddwywaith yr wythnos; dechrau un sgwrs',
  },
  'LAN-01': {
    strength: 'Â’r Saesneg sydd ei hangen ar gyfer gwersi',
    evidence: ['Hyfedredd A neu B', 'Newydd i’r wlad'],
    goal: 'Defnyddio 20 gair allweddol; gofyn am help yn Saesneg unwaith y wers',
  },
  'LAN-02': {
    strength: 'Wedi setlo yma',
    evidence: ['Newid ysgol', 'Bylchau', 'Cod T'],
    goal: 'Yr ysgol yn cael fy nghofnodion o fewn pum diwrnod; gallaf enwi un ffrind erbyn wythnos 3',
  },
  'ENG-01': {
    strength: 'Yn gwybod beth yw ei ddiben',
    evidence: ['Graddau ymdrech', 'Y disgybl yn dweud hynny'],
    goal: 'Gradd ymdrech o 2 i 3 mewn tri phwnc',
  },
  'ENG-02': {
    strength: 'Â rhywle i fynd nesaf',
    evidence: ['Dim cyrchfan', 'Blwyddyn 10 neu 11'],
    goal: 'Un ymweliad ac un cais erbyn …',
  },
  'ENG-03': {
    strength: 'Â phobl yma',
    evidence: ['Methu enwi oedolyn', 'Ddim mewn clwb'],
    goal: 'Enwi dau oedolyn rwy’n ymddiried ynddynt; mynd i un clwb bob wythnos am bum wythnos',
  },
  'PEE-01': {
    strength: 'Yn ddiogel ymysg eraill',
    evidence: ['Adroddiad', 'Yn osgoi lleoedd', 'Anafiadau'],
    goal: 'Dim digwyddiad am dair wythnos; teimlo’n ddiogel o 3 i 7',
  },
  'PEE-02': {
    strength: 'Yn cyd-dynnu ag eraill',
    evidence: ['Digwyddiadau', 'Pwy sy’n eistedd ac yn gweithio gyda phwy', 'Yn bwlio eraill', 'Ar ei ben ei hun'],
    goal: 'Setlo un gwrthdaro gyda’m sgript, bob wythnos',
  },
  'SAF-01': {
    strength: 'Yn ddiogel, ac yn gwybod wrth bwy i ddweud',
    evidence: ['Rhywbeth a ddywedodd y disgybl', 'Arwyddion', 'Ar goll', 'Arian na all neb ei egluro'],
    goal: 'Rwy’n gwybod wrth bwy i ddweud',
  },
  'TRN-01': {
    strength: 'Yn gwybod beth sy’n dod nesaf a phwy sydd yno',
    evidence: ['Blwyddyn 6 i 7', 'Blwyddyn 11', 'Symudiad wedi’i reoli', 'Yn ôl o ddarpariaeth amgen'],
    goal: 'Tri ymweliad; enwi dau oedolyn erbyn diwrnod 1',
  },
};

/** The words of the barriers, Welsh. Machine-made: to be read by a Welsh speaker before a school uses it. */
export const barriers: Readonly<Record<BarrierCode, BarrierLabels>> = withNames(barrierNames, texts);
