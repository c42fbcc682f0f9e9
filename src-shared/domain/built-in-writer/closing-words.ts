import { bareLanguage } from '../reading-rate'

/** A call to action in languages that have no patterns here; in a script's own letters. */
const closings: Readonly<Record<string, string>> = {
  it: 'Salva questo video e scrivimi nei commenti che cosa ne pensi.',
  nl: 'Bewaar deze video en schrijf in de reacties wat jij ervan vindt.',
  pl: 'Zapisz ten film i napisz w komentarzu, co o tym myślisz.',
  sv: 'Spara den här videon och skriv i kommentarerna vad du tycker.',
  tr: 'Bu videoyu kaydet ve ne düşündüğünü yorumlara yaz.',
  id: 'Simpan video ini dan tulis pendapatmu di kolom komentar.',
  vi: 'Hãy lưu video này và cho tôi biết ý kiến của bạn trong phần bình luận.',
  ru: 'Сохраните это видео и напишите в комментариях, что вы думаете.',
  uk: 'Збережіть це відео й напишіть у коментарях, що ви думаєте.',
  ar: 'احفظ هذا الفيديو واكتب رأيك في التعليقات.',
  he: 'שמרו את הסרטון וכתבו בתגובות מה דעתכם.',
  hi: 'यह वीडियो सेव करें और कमेंट में अपनी राय लिखें।',
  ja: 'この動画を保存して、コメントで感想を教えてください。',
  ko: '이 영상을 저장하고 댓글로 의견을 남겨 주세요.',
  zh: '收藏这个视频,在评论里告诉我你的想法。',
  th: 'บันทึกวิดีโอนี้ไว้ แล้วบอกความคิดเห็นของคุณในคอมเมนต์',
}

const scripts = ['Latin', 'Cyrillic', 'Arabic', 'Hebrew', 'Devanagari', 'Hangul', 'Thai', 'Hiragana', 'Katakana', 'Han']

const scriptsIn = (text: string) => scripts.filter(script => new RegExp(`\\p{Script=${script}}`, 'u').test(text))

/** What a script in a language ends with; undefined where it is not known, or where the script is written in other letters. */
export function closingWords(language: string, script: string): string | undefined {
  const closing = closings[bareLanguage(language)]
  return closing && scriptsIn(closing).some(name => scriptsIn(script).includes(name)) ? closing : undefined
}
