/** Languages that most short films are spoken in, by their BCP 47 names; any other can be typed. */
export const commonLanguages = [
  ...['en', 'es', 'pt-BR', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'ro', 'hu', 'el'],
  ...['uk', 'ru', 'tr', 'ar', 'he', 'fa', 'hi', 'bn', 'ur', 'ta', 'id', 'ms', 'vi', 'th', 'zh-Hans', 'zh-Hant'],
  ...['ja', 'ko', 'sw'],
] as const
