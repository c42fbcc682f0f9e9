import { indexIdeas, nearDuplicates } from '@shared/domain/near-duplicates'
import { expect, test } from 'vitest'

const found = (text: string, other: string) => nearDuplicates({ text }, indexIdeas([{ id: 1, text: other }])).length > 0

test.each([
  ['Why sourdough fails in winter', 'why does sourdough fail in the winter?'],
  ['5 mistakes beginners make with sourdough', 'Sourdough mistakes that 5 beginners make'],
  ['MORNING ROUTINE!!!', 'my morning routine'],
  ['Warum Sauerteig im Winter nicht aufgeht', 'warum geht Sauerteig im Winter nicht auf?'],
  ['Cómo hacer pan en invierno', 'como hacer pan en el invierno'],
  ['Pourquoi le levain échoue en hiver', 'Pourquoi mon levain echoue en hiver'],
  ['Como fazer pão no inverno', 'como fazer pao no inverno?'],
  ['冬にパンが膨らまない理由', '冬にパンが膨らまない理由とは'],
  ['Почему закваска не работает зимой', 'почему зимой закваска не работает?'],
  ['لماذا يفشل العجين في الشتاء', 'لماذا يفشل العجين في الشتاء؟'],
  ['https://example.com/bread?utm_source=x', 'Read this: http://www.example.com/bread/'],
])('%j says nearly the same as %j', (text, other) => {
  expect([found(text, other), found(other, text)]).toEqual([true, true])
})

test.each([
  ['Why sourdough fails in winter', 'Why sourdough fails in summer'],
  ['How to bake bread', 'How to sharpen a knife'],
  ['Warum Sauerteig im Winter nicht aufgeht', 'Warum Gulasch aufgewärmt besser schmeckt'],
  ['冬にパンが膨らまない理由', '夏にアイスが溶ける理由'],
  ['https://example.com/bread', 'https://example.com/cakes'],
  ['', 'Bread'],
  ['', ''],
])('%j is another idea than %j', (text, other) => {
  expect([found(text, other), found(other, text)]).toEqual([false, false])
})

test('the likest comes first; the very same words are wholly like', () => {
  const ideas = ['winter breads', 'cakes', 'Bread in winter', 'winter bread'].map((text, id) => ({
    id,
    text,
  }))
  expect(nearDuplicates({ text: 'bread in winter' }, indexIdeas(ideas)).map(({ id }) => id)).toEqual([2, 3, 0])
  expect(nearDuplicates({ text: 'bread in winter' }, indexIdeas(ideas))[0]?.likeness).toBe(1)
})

test('a link is the same by its page, whatever was written beside it', () => {
  const index = indexIdeas([{ id: 'old', text: 'An article on bread', url: 'https://example.com/bread' }])
  expect(nearDuplicates({ text: 'Look!', url: 'https://www.example.com/bread/?fbclid=1' }, index)).toEqual([
    { id: 'old', likeness: 1 },
  ])
})
