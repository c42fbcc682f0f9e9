/** The built-in styles of captions, as they are offered. */
export const captionStyles = [
  ...(['pop', 'clean', 'boxed', 'bar', 'karaoke', 'headline', 'soft-box'] as const),
  ...(['neon', 'sticker', 'outline', 'duo', 'typewriter', 'hand'] as const),
] as const
export type CaptionStyle = (typeof captionStyles)[number]
