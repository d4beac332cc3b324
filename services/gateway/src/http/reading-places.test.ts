import { ReadingPlaces } from './reading-places';

let clock = 0;
let gone: string[] = [];
const open = (places = 3) =>
  new ReadingPlaces({ places, stallMs: 10_000, totalMs: 25_000, graceMs: 300, now: () => clock });

function body(name: string, address = 'a') {
  const state = { bytes: 0 };
  return { address, state, bytes: () => state.bytes, giveUp: () => void gone.push(name) };
}

beforeEach(() => {
  clock = 0;
  gone = [];
});

test('a body that stalls is given up, one that moves is not', () => {
  const places = open();
  const [silent, moving] = [body('silent'), body('moving')];
  places.tryEnter(silent);
  places.tryEnter(moving);
  for (clock = 1_000; clock <= 10_000; clock += 1_000) {
    moving.state.bytes += 1;
    places.sweep();
  }
  expect([gone, places.inside]).toEqual([['silent'], 1]);
});

test('a body that trickles for ever is given up in the end', () => {
  const places = open();
  const trickling = body('trickling');
  places.tryEnter(trickling);
  for (clock = 1_000; clock < 25_000; clock += 1_000) {
    trickling.state.bytes += 1;
    places.sweep();
  }
  expect(gone).toEqual([]);
  places.sweep();
  expect(gone).toEqual(['trickling']);
});

test('a newcomer takes the place of the stalest body of the address that holds most', () => {
  const places = open();
  const slow = body('slow');
  places.tryEnter(body('other', 'b'));
  places.tryEnter(slow);
  places.tryEnter(body('silent'));
  clock = 2_000;
  slow.state.bytes = 5;
  expect(places.tryEnter(body('new', 'c'))).toBe(true);
  expect([gone, places.inside]).toEqual([['silent'], 3]);
});

test('nobody is given up whose body has only just moved', () => {
  const places = open(2);
  places.tryEnter(body('first'));
  places.tryEnter(body('second'));
  clock = 200;
  expect([places.tryEnter(body('new', 'c')), gone]).toEqual([false, []]);
});

test('whoever leaves is forgotten', () => {
  const places = open(1);
  const done = body('done');
  places.tryEnter(done);
  places.leave(done);
  clock = 60_000;
  places.sweep();
  expect([places.tryEnter(body('next')), gone]).toEqual([true, []]);
});
