package id.sahut.city.loading;

import static java.util.Map.entry;

import id.sahut.city.file.CityFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The smallest sound city, to be broken one line at a time. */
final class TinyCity {

    private static final Map<String, String> SOUND = Map.ofEntries(
            entry("city.yaml", """
                    code: kota-kecil
                    name: {id: Kota Kecil, en: Small City}
                    ticket_prefix: KCL
                    time_zone: Asia/Jakarta
                    close_of_business: "17:00"
                    bounds: {south: 3.4, west: 98.5, north: 3.9, east: 98.8}
                    complaint_desk: meja
                    inspectorate: inspektorat
                    emergency:
                      phone_numbers: [112]
                      text: {id: Hubungi 112., en: Call 112.}
                      words: {id: [kebakaran], en: [fire]}
                    """),
            entry("kecamatan.csv", """
                    code,bps_code,name,latitude,longitude
                    12.71.01,1275060,Utara,3.6,98.6
                    12.71.02,1275070,Selatan,3.5,98.6
                    """),
            entry("kelurahan.csv", """
                    code,name,kecamatan_code,latitude,longitude
                    12.71.01.1001,Satu,12.71.01,3.6,98.6
                    12.71.02.1001,Dua,12.71.02,3.5,98.6
                    """),
            entry("agencies.yaml", """
                    - code: meja
                      name: {id: Meja Pengaduan, en: Complaint Desk}
                      kind: DESK
                    - code: inspektorat
                      name: {id: Inspektorat, en: Inspectorate}
                      kind: INSPECTORATE
                    - code: dishub
                      name: {id: Dinas Perhubungan, en: Transportation Agency}
                      kind: AGENCY
                      valid_from: 2023-01-01
                      contact: {phone_number: "+62614512412", website: "https://dishub.example.org"}
                    - code: kantor-utara
                      name: {id: Kantor Utara, en: North Office}
                      kind: DISTRICT_OFFICE
                      area_code: 12.71.01
                    - code: pln
                      name: {id: PLN, en: PLN}
                      kind: OUTSIDE_BODY
                    """),
            entry("categories.yaml", """
                    - code: jalan
                      name: {id: Jalan, en: Roads}
                      description: {id: Jalan., en: Roads.}
                      selectable: false
                      agency: dishub
                    - code: lampu
                      parent: jalan
                      name: {id: Lampu, en: Lights}
                      description: {id: Lampu., en: Lights.}
                      kinds: [COMPLAINT, ASPIRATION]
                      location_required: true
                      routes:
                        - {question: pemilik, answer: pln, agency: pln}
                        - {kind: ASPIRATION, agency: meja}
                        - {area: kecamatan}
                      terms: {id: ["lampu^3", gelap], en: [light]}
                      questions:
                        - code: pemilik
                          label: {id: Milik siapa, en: Whose}
                          type: SINGLE_CHOICE
                          required: true
                          options:
                            - {code: kota, label: {id: Kota, en: City}}
                            - {code: pln, label: {id: PLN, en: PLN}}
                          emergency_answers: [pln]
                        - code: tiang
                          label: {id: Nomor tiang, en: Pole number}
                          type: TEXT
                          shown_when: {question: pemilik, answer: kota}
                    - code: lampu-lama
                      parent: jalan
                      name: {id: Lampu lama, en: Old lights}
                      description: {id: Dulu., en: Once.}
                      notice: {level: INFO, text: {id: Sudah pindah., en: It moved.}}
                      retired_on: 2025-01-01
                      replaced_by: lampu
                    """),
            entry("holidays.csv", """
                    date,name_id,name_en,joint_leave
                    2026-01-01,Tahun Baru,New Year,false
                    2026-03-20,Cuti bersama,Joint leave,true
                    """),
            entry("service-standards.csv", """
                    code,clock,category_code,kind,supervision_class,urgency,limit,unit,valid_from,valid_to,source
                    verification,VERIFICATION,,,,,3,WORKING_DAYS,2023-01-01,,rule
                    first-response,FIRST_RESPONSE,,,,,5,WORKING_DAYS,,,
                    transfer,TRANSFER,,,,,1,WORKING_DAYS,,,
                    reporter-window,REPORTER_WINDOW,,,,,10,DAYS,,,
                    lampu,RESOLUTION,lampu,COMPLAINT,,,14,WORKING_DAYS,,,
                    """));

    private final Map<String, byte[]> files = new TreeMap<>();

    TinyCity() {
        SOUND.forEach(this::with);
    }

    TinyCity with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    TinyCity with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    TinyCity without(String name) {
        files.remove(name);
        return this;
    }

    /** Replaces what must be there exactly once. */
    TinyCity replacing(String name, String from, String to) {
        String content = new String(files.get(name), StandardCharsets.UTF_8);
        int at = content.indexOf(from);
        if (at < 0 || content.indexOf(from, at + 1) >= 0) {
            throw new IllegalArgumentException(from + " is not in " + name + " exactly once");
        }
        return with(name, content.replace(from, to));
    }

    CityFolder in(Path folder) {
        try {
            for (String name : CityData.FILES) {
                Files.deleteIfExists(folder.resolve(name));
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CityFolder.of(folder, CityData.FILES);
    }
}
