/** Words that hashtags are put together from; to part `slowliving`. */
const known = new Set(
  `a able about action active adventure after aesthetic after age ai air all always amateur american and animal apartment app apple are art artist asian at autumn away
  baby back bag bake baker bakery baking balance bath be beach beauty bed before beginner beginners best better big bike bird black blog blogger blue board boat body book
  books boss box boy brand branding bread breakfast bride bro brother brunch budget build builder building builders bullet bus business busy buy by cafe cake camera camp camping can car care cat cats change
  cheap check chef child chill chocolate choice christmas city class clean cleaning clear climate clothes club coach coaching code coding coffee cold color come comedy content cook cooking cool
  cotton country couple craft crafts create creative creator creators culture cut cute cycling dad daily dance dark data date day days deal decor deep design designer desk dessert diet digital dinner diy do dog
  dogs dough dream dress drink drive early earth easy eat eating eco education emotional energy england english entrepreneur equal escape europe evening event every eye face facts fail family fan farm
  fashion fast fat feel feeling field film finance find fire first fish fishing fit fitness flat flower flowers food foodie for forest founder founders free fresh friday friend friends from fun funny future game
  gamer gaming garden gardening gift gifts girl girls give glow go goal goals going gold golf good grace green grow growth guide guitar gym habit habits hack hacks hair hand handmade happiness happy hard
  have health healthy heart help here hero high hike hiking hill history hobby holiday home homemade honest hope horse hot hour house how human humor ice idea ideas in indie indoor inspiration instant
  interior into is island it jazz jewelry job jobs journal journaling journey joy juice just keep keto kid kids kind kitchen knit knitting lady lake land language laptop last late laugh law lazy lead leader leadership
  learn learning less lesson lessons letter level life lifestyle light like line list listen little live living local long look lose loss love low luck lunch luxury made magic make makers making makeup man
  map market marketing math me meal meals media medical meditation meet men mental menu milk mind mindful mindfulness mindset mini minimal minimalism minimalist mom moment monday money month moon more morning most
  mother motion motivation mountain mountains move movie movies mum music my natural nature near never new news next nice night no north not now nurse nutrition ocean of off office old on one online only open
  organic organization other our out outdoor outdoors outfit over own paint painting paper parent parenting parents park party pasta path peace people perfect personal pet pets phone photo photography photos pink
  pizza place places plan planner planning plant plants plastic play podcast poetry pool positive pot pottery power pregnancy prep pretty print pro problem process product productivity program project proud public
  quick quiet quote quotes rain raise reading read real reality recipe recipes recovery red relationship relax remote rest restaurant results retro rich ride right ring rise river road rock romance room routine
  run runner running rustic sad safe sale salad salon save saving say school science sea season second self sell sewing shape share shoe shoes shop shopping short show side simple sing single sister skate
  skill skills skin skincare sky sleep slow small smart smile snack snow social soft soil solo song soul sound soup sour sourdough south space spirit sport sports spring stage star start starter startup startups state stay
  step steps stop store stories story street strength stress strong student study studio style success sugar summer sun sunday sunset super support sustainable sustainability sweet swim table take talk tattoo
  tea teach teacher team tech technology teen test thank that the therapy thing things think this thought thrift throw time tiny tip tips to today together tool tools top tour town toy trail train training transformation travel
  traveler tree trees trend trends trip truck true trust tuesday tv twin under up urban us use van vegan vegetarian video videos view village vintage vinyl vision visit voice walk walking wall want war warm
  waste watch water waves way we wear weather wedding week weekend weight wellness west wheel white wild win window wine winter with woman women wood woodworking word words work workout workouts working world yarn yoga you
  young your zero zone`.split(/\s+/u),
)

/** Beginning of the longest words first, each part known; null where the letters can't all be used up. */
function parted(letters: string): string[] | null {
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null
    for (let start = Math.max(0, end - 14); start < end; start += 1) {
      const before = best[start]
      const word = letters.slice(start, end)
      if (!before || !known.has(word)) continue
      if (before.length + 1 < (best[end]?.length ?? Infinity)) best[end] = [...before, word]
    }
  }
  return best[letters.length] ?? null
}

/** A hashtag's name as it is spoken: `slowLiving`, `slow_living` and `slowliving` are all "slow living". Unknown names stay one word. */
export function hashtagWords(name: string): string {
  const apart = name
    .replaceAll('_', ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L}{2,})/gu, '$1 $2')
    .trim()
  const words = apart.split(/\s+/u)
  if (words.length > 1) return words.map(word => (/^\p{Lu}+$/u.test(word) ? word : word.toLowerCase())).join(' ')
  const known = apart.length <= 40 && /^[a-z]+$/iu.test(apart) && !/^[A-Z]{2,4}$/u.test(apart)
  const parts = known ? parted(apart.toLowerCase()) : null
  return parts?.every(part => part.length > 1 || part === 'a') ? parts.join(' ') : apart
}
