import { refusalOf } from './limits';

const limits = { fileBytes: 10, filesPerTicket: 2, bytesPerTicket: 15, refusedTypes: ['exe', 'text/html'] };
const file = (name: string, size: number, type = '') => ({ name, size, type });

test('what the server would refuse is known before it is sent', () => {
  expect(refusalOf(file('log.txt', 10), [], limits)).toBeUndefined();
  expect(refusalOf(file('log.txt', 11), [], limits)).toBe('file_too_large');
  expect(refusalOf(file('Setup.EXE', 1), [], limits)).toBe('file_type_refused');
  expect(refusalOf(file('page', 1, 'text/html'), [], limits)).toBe('file_type_refused');
  expect(refusalOf(file('log.txt', 1), [{ size: 1 }, { size: 1 }], limits)).toBe('too_many_files');
  expect(refusalOf(file('log.txt', 8), [{ size: 8 }], limits)).toBe('ticket_files_too_large');
});
