const words =
  'light people never wait long before they scroll past a video that takes its time so begin with the one thing worth seeing and let every next picture answer a question that the last one asked then say it again in fewer words because a small screen in a loud room leaves little space for more'.split(
    ' ',
  )

/** The words of one caption of a film, three or four of them; the same for the same number. */
export function captionWords(number: number): string {
  const count = 3 + (number % 2)
  return Array.from({ length: count }, (_, at) => words[(number * 5 + at) % words.length]).join(' ')
}
