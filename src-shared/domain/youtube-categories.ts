/** Categories that YouTube assigns videos to, by its own ids. Source: YouTube Data API, videoCategories. */
export const youtubeCategories = [
  '1',
  '2',
  '10',
  '15',
  '17',
  '19',
  '20',
  '22',
  '23',
  '24',
  '25',
  '26',
  '27',
  '28',
  '29',
] as const
export type YoutubeCategory = (typeof youtubeCategories)[number]

export const isYoutubeCategory = (id: string): id is YoutubeCategory =>
  youtubeCategories.some(category => category === id)
