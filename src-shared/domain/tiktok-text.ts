/** TikTok takes so many UTF-16 units of caption. Source: Content Posting API, Direct Post, `title`. */
export const longestTiktokText = 2_200

/** A caption's length as TikTok counts it: in UTF-16 units, an emoji as two or more. */
export const tiktokTextLength = (text: string): number => text.length
