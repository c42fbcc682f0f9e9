const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that say little by themselves, by language; without them a text is about what the rest names. */
export const commonWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list(
    "a about after all also am an and any are aren't as at be because been before being but by can can't could did didn't do does doesn't doing don't down each even every few for from get gets getting give go goes going got had has have having he her here him his how i i'm i've if in into is isn't it it's its just know less let let's like little lot made make makes making many me more most much my need needs never no not now of off on once one only or other our out over own really same say says she should so some still such take takes than that that's the their them then there these they thing things this those through to too under up upon us use used using very want was way we well were what what's when where which while who why will with without won't would you you're your yours",
  ),
  de: list(
    'aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein deine dem den denn der des dich die dies diese dieser dieses dir doch dort du durch ein eine einem einen einer eines er es euch euer für gegen gibt habe haben hat hatte hier hinter ich ihm ihn ihr ihre im immer in ins ist ja jede jeder jedes kann kannst kein keine können machen macht man mehr mein meine mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine sich sie sind so soll sollte um und uns unser unter viel viele vom von vor war warum was weil wenn wer werden wie wieder wir wird wo zu zum zur über',
  ),
  es: list(
    'a al algo ante antes aquí así aún cada como cómo con contra cual cuál cuando cuándo de del desde donde dónde dos el ella ellas ellos en entre era es esa ese eso esta está están este esto estos estas fue ha hace hacer han hasta hay la las le les lo los más me mi mis mucho muy nada ni no nos nosotros nuestra nuestro o otra otro para pero poco por porque puede que qué quien quién se sea ser si sí sin sobre son su sus también tan te tiene tienen todo toda todos todas tu tus un una uno unos y ya yo',
  ),
  fr: list(
    "a ai au aussi aux avant avec avoir bien c'est ça ce ceci cela ces cet cette ceux chaque comme comment dans de des deux du elle elles en encore est et été être eu fait faire il ils je la là le les leur leurs lui ma mais me même mes moi moins mon ne ni nos notre nous on ont ou où par pas peu peut plus pour pourquoi quand que quel quelle qu'est-ce qui quoi sa sans se ses si son sont sous sur ta te tes toi ton tous tout toute toutes très tu un une va vos votre vous y",
  ),
  pt: list(
    'a ainda algo ao aos antes após aquela aquele aqui as assim até cada com como contra da das de dela dele depois do dos e é ela elas ele eles em entre era essa esse esta está estão este eu faz fazer foi há isso isto já lhe mais mas me mesmo meu meus minha muito na nada nas nem no nos nossa nosso não num numa o onde os ou outra outro para pela pelo pode por porque qual quando que quê quem se sem ser seu seus são só sua suas sobre também te tem têm toda todas todo todos tu um uma uns você vocês',
  ),
}

const everyLanguage = new Set(Object.values(commonWords).flatMap(words => [...words]))

/** Is it one of the words that say little, in any of the languages known here? */
export const isCommonWord = (word: string): boolean => everyLanguage.has(word)
