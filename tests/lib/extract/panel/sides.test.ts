import { describe, expect, test } from 'vitest';
import { said, take, takesIn } from './support';

const german =
  'Die Vorführung zeigt ehrlich, was das Gerät nicht kann, und das ist selten in dieser Branche.';
const japanese = '費用がもう一度半分にならなければ、立派なロゴを持つ受託会社が残るだけだ。';

describe('the two sides of a dispute', () => {
  test.each([
    ['For', 'Against'],
    ['The case for the keypad', 'The case against the keypad'],
    ['What supporters say', 'What critics say'],
    ['Bulls say', 'Bears say'],
    ['Pros say', 'Cons say'],
    ['Das sagen Befürworter', 'Das sagen Kritiker'],
    ['Pour', 'Contre'],
    ['A favor', 'En contra'],
    ['Argumentos a favor', 'Argumentos en contra'],
    ['Lo que dicen los defensores', 'Lo que dicen los críticos'],
    ['Les arguments pour', 'Les arguments contre'],
    ['Argumente dafür', 'Argumente dagegen'],
    ['Was dafür spricht', 'Was dagegen spricht'],
    ['The optimist’s take', 'The pessimist’s take'],
    ['賛成', '反対'],
    ['賛成の声', '反対の声'],
    ['楽観的な見方', '悲観的な見方'],
    ['肯定的な見方', '否定的な見方'],
    ['看多', '看空'],
  ])('are takes below "%s" and "%s"', (first, second) => {
    expect(
      takesIn(`<h3>${first}</h3><p>${said.builder}</p><h3>${second}</h3><p>${said.founder}</p>`),
    ).toEqual([take(null, first, said.builder), take(null, second, said.founder)]);
  });

  test.each([
    ['Optimists', 'Skeptics', said.founder],
    ['Pro', 'Contra', german],
    ['Otimistas', 'Céticos', said.founder],
    ['賛成派', '反対派', japanese],
  ])('are takes behind bold "%s:" and "%s:"', (first, second, words) => {
    const told = takesIn(`<p><b>${first}:</b> ${said.builder}</p><p><b>${second}:</b> ${words}</p>`);
    expect(told.map(({ speaker, lens, text }) => [lens ?? speaker, text])).toEqual([
      [first, said.builder],
      [second, words],
    ]);
  });

  test('stand beside other views', () => {
    expect(
      takesIn(`<p><b>なぜ重要か：</b>${japanese}</p><p><b>懸念点：</b>${japanese}</p>`).map(
        ({ lens }) => lens,
      ),
    ).toEqual(['なぜ重要か', '懸念点']);
  });

  test.each([
    ['one alone', `<h3>What critics say</h3><p>${said.skeptic}</p><h3>Prices</h3><p>${said.founder}</p>`],
    [
      'lists of what is good and bad about a product',
      '<h3>For</h3><ul><li>Bright screen and long battery life</li><li>Low price</li></ul><h3>Against</h3><ul><li>No wireless charging in the box</li><li>Heavy</li></ul>',
    ],
    [
      'the votes',
      '<p><b>For:</b> 52 members of the lower house</p><p><b>Against:</b> 48 members, most from the south</p>',
    ],
    [
      'plans and services',
      `<h3>Pro</h3><p>${said.builder}</p><h3>Priority support</h3><p>${said.founder}</p>`,
    ],
    ['teams', `<h2>Chicago Bulls</h2><p>${said.builder}</p><h2>Chicago Bears</h2><p>${said.founder}</p>`],
    [
      'words that mean another thing',
      `<h3>Pour</h3><p>${said.builder}</p><h3>Défense</h3><p>${said.founder}</p>`,
    ],
    ['help pages', `<h3>利好消息</h3><p>${japanese}</p><h3>支持中心</h3><p>${japanese}</p>`],
    [
      'what is named alike',
      `<h3>Supporters</h3><p>${said.builder}</p><h3>Optimists</h3><p>${said.founder}</p>`,
    ],
  ])('are not %s', (_, body) => {
    expect(takesIn(body)).toEqual([]);
  });
});
