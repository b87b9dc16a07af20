package org.handrail.foundation.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.privacy.Names;
import org.springframework.stereotype.Service;

@Service
class PeopleNames implements Names {
  private final Patients patients;
  private final StaffDirectory directory;

  PeopleNames(Patients patients, StaffDirectory directory) {
    this.patients = patients;
    this.directory = directory;
  }

  @Override
  public Map<PatientId, String> ofPatients(Collection<PatientId> ids) {
    return patients.find(ids).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().name().shown()));
  }

  @Override
  public Map<StaffId, String> ofStaff(Collection<StaffId> ids) {
    return directory.find(ids).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().name().shown()));
  }

  @Override
  public Map<PatientId, String> patientsNamed(String words, int limit) {
    var found = new LinkedHashMap<PatientId, String>();
    patients.search(words, limit).forEach(patient -> found.put(patient.id(), patient.name().shown()));
    return found;
  }

  @Override
  public Map<StaffId, String> allStaff() {
    var found = new LinkedHashMap<StaffId, String>();
    directory.all().forEach(member -> found.put(member.id(), member.name().shown()));
    return found;
  }
}
