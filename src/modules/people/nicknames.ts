/**
 * What people in Britain are called for short, by the name that stands on a register. Our own list, for finding somebody
 * and for nothing else: it decides of nobody that they are somebody. Spellings of one name stand in it as well.
 */
const LINES = `
abdul: abdal abdel; abigail: abbie abby abi gail; adam: ad addy; agatha: aggie; agnes: aggie nessa;
ahmed: ahmad ahmet; alan: al allan allen; albert: al albie bert bertie;
alexander: alec alex alexi ali lex sandy sasha xander zander;
alexandra: alex alexa lexi lexie sandra sandy sasha; alfred: alf alfie fred freddie; alice: ali allie alys;
alison: ali allie allison; amanda: mandy; amelia: amy millie milly mia; andrew: andy drew;
angela: ange angie; angelina: angie lina; anna: annie ann anne hanna hannah;
annabel: annabelle anna bella belle; anthony: ant antony tony; antonia: toni tonya; archibald: archie;
arthur: art artie; augustus: gus; austin: austyn; barbara: babs barb barbie; barnaby: barney;
bartholomew: bart; beatrice: bea beatrix bee trixie; benedict: ben benny; benjamin: ben benji benny;
bernadette: bernie; bernard: bernie; bethany: beth; bradley: brad; bridget: biddy bridie; callum: calum cal;
cameron: cam; caroline: caz carrie caro carolyn;
catherine: cath cathy cate cat katherine kathryn catharine katharine kate katie katy kath kathy kit kitty;
cecilia: cece celia cissy; charles: charlie charley chas chaz chuck; charlotte: char charlie lottie lotty;
chloe: khloe; christian: chris; christina: chris chrissie chrissy tina christine;
christopher: chris kit topher kristopher; clementine: clem clemmie; constance: connie; cordelia: delia;
cornelius: con neil; cynthia: cindy; daniel: dan danny; danielle: dani danny; darren: daz;
david: dave davey davy dai; deborah: deb debbie debra; delilah: lila; dennis: den denny; derek: del;
desmond: des; dominic: dom dominick nick; donald: don donnie; dorothy: dolly dot dottie;
douglas: doug dougie; ebenezer: eb; edith: edie; edmund: ed eddie ned ted; edward: ed eddie ned ted teddy;
edwin: ed eddie; eleanor: ellie elle ella elinor nell nellie nora lenny; elijah: eli lijah; eliza: liza;
elizabeth: beth bess bessie betsy betty eliza elisabeth elsie libby lily liz lizzie lisa liza;
ellen: ellie nell nellie; emily: em emmy millie milly; emma: em emmie; emmanuel: manny emanuel;
erica: ricky erika; esme: esmee; ethan: eth; eugene: gene; evangeline: eva evie; evelyn: eva eve evie;
ezekiel: zeke; fatima: fatimah fatema; felicity: fliss flick; ferdinand: ferdie; fiona: fi;
florence: flo flora florrie flossie; frances: fran francie frankie fanny;
francesca: fran frankie cesca chess; francis: fran frank frankie; franklin: frank;
frederick: fred freddie freddy frederic fritz; gabriel: gabe gabi; gabrielle: gabby gabi gaby; gareth: gaz;
gary: gaz garry; geoffrey: geoff jeff jeffrey; george: georgie geordie; georgina: georgie georgia gina;
gerald: gerry; gerard: gerry; gillian: gill jill jillian; giovanni: gianni gio; grace: gracie;
graham: graeme; gregory: greg; gwendolyn: gwen wendy; harold: hal harry; harriet: hattie harry hetty;
harrison: harry; hassan: hasan; hector: hec; helen: nell nellie lena; henrietta: etta hettie hen;
henry: hal hank harry; herbert: bert bertie herb; hubert: bert bertie hugh; hugo: hugh huey; humphrey: humph;
husain: hussain hussein husayn; ibrahim: ebrahim ibby; imogen: immy imo; isaac: ike zac zack izaak;
isabella: bella belle izzy isabelle isobel isabel issy ella; isadora: dora izzy; isaiah: izzy;
jacob: jake coby; jacqueline: jackie jacqui; james: jamie jim jimmy jem; jane: janie jenny; janet: jan;
jasmine: jas jazz jasmin yasmin; jasper: jas; jayden: jaden jaiden; jemima: jem mima;
jennifer: jen jenna jennie jenny; jeremiah: jerry jem; jeremy: jem jerry; jessica: jess jessie; joan: joanie;
joanna: jo joanne anna; john: jack johnny jon johnnie; jonathan: jon jonny jonno jonty; joseph: joe joey jo;
josephine: jo joey josie jojo; joshua: josh; judith: judy jude; julia: jules julie; julian: jules;
juliet: jules juliette; katrina: kat trina; kenneth: ken kenny; kimberley: kim kimberly; kristina: kris tina;
laura: laurie lori; lauren: loz; laurence: larry laurie lawrence loz; leonard: len lenny leo; leonardo: leo;
leopold: leo; lewis: lew louis louie; lilian: lil lily lillian lillie; louis: lou louie; louise: lou lulu;
lucas: luke luca lukas; lucinda: cindy lucy; lucy: lucie lulu; lydia: liddy; lynette: lyn;
madeleine: maddie maddy madeline madelyn; magdalena: lena maggie magda; malcolm: mal; marcus: marc mark;
margaret: greta maggie maisie marge margie meg megan peg peggy daisy rita; maria: mia ria; marianne: mari;
marina: rina; martha: mattie; martin: marty; mary: may molly polly; matilda: tilda tilly mattie;
matthew: matt matty mathew; maurice: mo; maximilian: max; maxine: max; maxwell: max; megan: meg meggie;
melanie: mel; melissa: mel lissa missy; mercedes: mercy sadie; michael: mick mike mikey mickey micky;
michelle: chelle shell shelley; mildred: millie; miranda: mandy randa; miriam: mim mimi;
mohammed: mo mohammad mohamed mohamad muhammad muhammed mohd; montgomery: monty; muriel: mu;
natalia: nat tally talia; natalie: nat natty; natasha: nat tasha; nathan: nat nate;
nathaniel: nat nate nathan; neville: nev; nicholas: nick nicky nico nicolas klaus; nicola: nicki nicky nic;
nigel: nige; oliver: ol ollie olly; olivia: liv livvy livia ollie; oscar: ozzy; oswald: oz ozzie;
pamela: pam; patricia: pat patsy tricia trish; patrick: pat paddy; penelope: pen penny; peter: pete;
philip: phil pip phillip; philippa: pip pippa; phoebe: fibs; priscilla: cilla; prudence: pru;
rachel: rach rae rachael; raphael: rafe rafi raf; raymond: ray; rebecca: becca beck becky bex rebekah;
reginald: reg reggie; reuben: ruben rube; rhiannon: rhi; ricardo: ricky;
richard: dick rich richie rick ricky ricki; robert: bob bobby rob robbie robin bert bertie; roberta: bobbie;
roderick: rod roddy; rodney: rod; roger: rodge; roland: rollo rowland; ronald: ron ronnie; rosalind: ros roz;
rosamund: ros roz; rose: rosie; rosemary: ro rosie; rowan: ro; rupert: rupe; russell: russ; ruth: ruthie;
salvatore: sal; samantha: sam sammy; samson: sam; samuel: sam sammy; sarah: sally sadie sara;
sebastian: bas bastian seb; shannon: shan; sharon: shaz; sidney: sid syd sydney; simon: si; siobhan: shiv;
solomon: sol; sophia: sophie sofia soph; stanley: stan; stella: stell; stephanie: steph stephie;
stephen: steve stevie steven ste; stewart: stew stu stuart; susan: sue susie suzie suzy;
susanna: sue susie suzy zanna suzanna; sylvia: sylvie; tabitha: tabby; tamara: tam tammy; terence: terry tel;
teresa: terry tess tessa theresa; thaddeus: thad tad; theodora: dora thea theo; theodore: ted teddy theo;
thomas: tom tommy thom; timothy: tim timmy; tobias: toby tobi; tracey: trace tracy; tristan: tris;
valentina: val tina; valerie: val; vanessa: nessa ness; veronica: ronnie vron; victor: vic;
victoria: vic vicky tori vikki; vincent: vin vince vinny; violet: vi; virginia: ginny; vivian: viv vivienne;
wallace: wally; walter: wally walt; wilfred: wilf fred freddie wilfrid; wilhelmina: mina minnie billie;
william: bill billy liam wil will willie willy; winifred: win winnie freda; xavier: xavi zav;
yusuf: yousef youssef yousuf; yvonne: von; zachary: zac zack zach zak zachariah; zoe: zoey
`

type Register = { long: string; short: readonly string[] }

const byAny = new Map<string, Register[]>()
for (const line of LINES.trim().split(/;\s/)) {
  const [long = '', short = ''] = line.split(': ')
  const one = { long, short: short.split(' ') }
  for (const name of [long, ...one.short]) byAny.set(name, [...(byAny.get(name) ?? []), one])
}

/** "bert" and "bertie": two short forms of which one says the other, and not "bertie" and "bob". */
const isAlike = (a: string, b: string): boolean => a.slice(0, 3) === b.slice(0, 3)

/** The long name by which the two are one, where they may be. */
export const longOf = (one: string, other: string): string | undefined =>
  byAny
    .get(one)
    ?.find(
      ({ long, short }) =>
        [long, ...short].includes(other) && (one === long || other === long || isAlike(one, other)),
    )?.long

/** What else somebody may be called who is called this. */
export const calledToo = (name: string): readonly string[] => {
  const all = (byAny.get(name) ?? []).flatMap(({ long, short }) => [long, ...short])
  return [...new Set(all)].filter(other => other !== name && longOf(name, other) !== undefined)
}
